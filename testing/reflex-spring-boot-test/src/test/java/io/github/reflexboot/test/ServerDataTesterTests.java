package io.github.reflexboot.test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.DashboardApplication;

@SpringBootTest(classes = DashboardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerDataTesterTests extends AbstractDataTesterTests {

}
