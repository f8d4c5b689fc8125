package io.github.reflexboot.test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.GuardedApplication;

@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "server.servlet.context-path=/ctx")
class ContextPathTesterTests extends AbstractTesterTests {

}
