package io.github.reflexboot.registry;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of the fields of a reflex, a page sees those that an action has set.
 */
class ReflexFieldsTests {

	@Test
	void fieldsThatAreInjectedFixedOrEmptyAreNotShown() {
		assertThat(ReflexFields.of(Fields.class).read(new Fields())).isEqualTo(Map.of("shown", "yes"));
	}

	@SuppressWarnings("unused")
	static class Fields {

		private static String shared = "no";

		private final String fixed = "no";

		private transient String passing = "no";

		@Autowired
		private String injected = "no";

		private String shown = "yes";

		private String empty;

	}

}
