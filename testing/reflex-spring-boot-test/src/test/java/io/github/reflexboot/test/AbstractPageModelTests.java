package io.github.reflexboot.test;

import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

import io.github.reflexboot.app.StageApplication;
import io.github.reflexboot.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A page in a tester does what it would do in a browser, and says why it does not.
 */
@Tag("same-on-every-server")
@SpringBootTest(classes = StageApplication.class)
@TestPropertySource(properties = { AbstractPageModelTests.WITHOUT_SECURITY, "reflex.limits.params=20",
		"reflex.limits.message-size=4KB" })
abstract class AbstractPageModelTests {

	static final String WITHOUT_SECURITY = "spring.autoconfigure.exclude="
			+ "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration,"
			+ "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration";

	@Autowired
	StageApplication stage;

	@Autowired
	ReflexTester tester;

	@BeforeEach
	void emptyStage() {
		this.stage.show("");
	}

	ReflexPage open(String html) {
		this.stage.show(html);
		return this.tester.open("/stage");
	}

	void operate(Consumer<Operations> operations) {
		this.stage.action = (reflex) -> operations.accept(reflex.operations());
	}

	static void assertFails(Runnable act, String... words) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(act::run)
			.satisfies((error) -> assertThat(error.getMessage()).contains(words));
	}

}
