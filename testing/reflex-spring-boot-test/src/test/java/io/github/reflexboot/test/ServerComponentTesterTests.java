package io.github.reflexboot.test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.ShelfApplication;

@SpringBootTest(classes = ShelfApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerComponentTesterTests extends AbstractComponentTesterTests {

}
