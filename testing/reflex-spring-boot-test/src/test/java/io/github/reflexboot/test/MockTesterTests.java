package io.github.reflexboot.test;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.GuardedApplication;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("same-on-every-server")
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class MockTesterTests extends AbstractTesterTests {

	@Test
	void aPageThatForwardsFailsTheTestWhichIsToldWhatToUse() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> this.tester.open("/forward"))
			.withMessageContaining("forwarded to '/who'")
			.withMessageContaining("webEnvironment = RANDOM_PORT");
	}

}
