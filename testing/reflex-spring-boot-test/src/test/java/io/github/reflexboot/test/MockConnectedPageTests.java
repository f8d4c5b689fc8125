package io.github.reflexboot.test;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.TellingApplication;

@Tag("same-on-every-server")
@SpringBootTest(classes = TellingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class MockConnectedPageTests extends AbstractConnectedPageTests {

}
