package io.github.reflexboot.test;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

import io.github.reflexboot.app.ShelfApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tester brings the states back that a page carries, as a browser does.
 */
@Tag("same-on-every-server")
@WithMockUser
@SpringBootTest(classes = ShelfApplication.class,
		properties = { "reflex.components.state=signed", "reflex.secret=0123456789abcdef0123456789abcdef" })
class SignedComponentTesterTests {

	@Test
	void aComponentOfAPageGoesOnFromTheStateThatThePageCarries(@Autowired ReflexTester tester) {
		ReflexPage page = tester.open("/shelf?start=3");
		PageComponent counter = page.component("counter:a");
		counter.element("button", "+1").click();
		counter.element("button", "+1").click();
		assertThat(counter.text("output")).isEqualTo("5");
		assertThat(page.toString()).contains("data-reflex-state");
		assertThat(tester.open("/shelf?start=3").component("counter:a").text("output")).isEqualTo("3");
	}

	@Test
	void soDoesAComponentAlone(@Autowired ReflexTester tester) {
		PageComponent counter = tester.component("counter", Map.of("count", 10));
		counter.call("increment");
		counter.call("increment");
		assertThat(counter.text("output")).isEqualTo("12");
	}

}
