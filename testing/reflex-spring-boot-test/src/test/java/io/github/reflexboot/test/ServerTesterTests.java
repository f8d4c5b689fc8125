package io.github.reflexboot.test;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;

import io.github.reflexboot.app.GuardedApplication;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServerTesterTests extends AbstractTesterTests {

	@Test
	void aPageThatForwardsIsShown() {
		ReflexPage page = this.tester.open("/forward");
		page.stimulate("Guarded#visit");
		assertThat(page.toString()).contains("user=nobody", "visits=1");
	}

}
