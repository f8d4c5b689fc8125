package io.github.reflexboot.test;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.DashboardApplication;

@Tag("same-on-every-server")
@SpringBootTest(classes = DashboardApplication.class)
class MockDataTesterTests extends AbstractDataTesterTests {

}
