package io.github.reflexboot.test;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.ShelfApplication;

@Tag("same-on-every-server")
@SpringBootTest(classes = ShelfApplication.class)
class MockComponentTesterTests extends AbstractComponentTesterTests {

}
