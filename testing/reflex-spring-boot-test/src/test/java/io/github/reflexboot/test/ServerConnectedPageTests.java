package io.github.reflexboot.test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.TellingApplication;

@SpringBootTest(classes = TellingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerConnectedPageTests extends AbstractConnectedPageTests {

}
