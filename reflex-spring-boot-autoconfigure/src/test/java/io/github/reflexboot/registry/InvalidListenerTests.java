package io.github.reflexboot.registry;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A listener that could not hear, or an action whose answer nobody else could get, stops
 * the start.
 */
class InvalidListenerTests {

	@Test
	void aListenerOfAReflexThatAdviceCannotReachStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Private.class))
			.withMessageContainingAll("@ReflexListener", "private, static or final");
	}

	@Test
	void aListenerThatCouldTakeTheValueTwiceStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Twice.class))
			.withMessageContaining("has 2 parameters that could take the emitted value");
	}

	@Test
	void aReturnValueOfAListenerThatNobodySeesStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Returning.class))
			.withMessageContaining("returns java.util.Map");
	}

	@Test
	void aListenerIsNoAction() {
		ReflexRegistry registry = Detection.detect(Hearing.class);
		assertThat(registry.listeners("told")).singleElement().hasToString(Hearing.class.getName() + "#told");
		assertThat(registry.targets()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(classes = { WithoutGroup.class, GroupWithoutScope.class })
	void aGroupToRefreshWithoutANameOrANameWithoutAGroupStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("refreshesGroup"));
	}

	@Test
	void anActionInTheBackgroundThatRefreshesOthersStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Background.class))
			.withMessageContaining("goes on in the background");
	}

	@Reflex
	static class Private {

		@ReflexListener("told")
		private void told() {
		}

	}

	@Reflex
	static class Twice {

		@ReflexListener("told")
		void told(String first, String second) {
		}

	}

	@Reflex
	static class Returning {

		@ReflexListener("told")
		Map<String, String> told() {
			return Map.of();
		}

	}

	@Reflex
	static class Hearing {

		@ReflexListener("told")
		void told(String news) {
		}

	}

	@Reflex
	static class WithoutGroup {

		@ReflexAction(refreshes = RefetchScope.GROUP)
		void run() {
		}

	}

	@Reflex
	static class GroupWithoutScope {

		@ReflexAction(refreshesGroup = "orders")
		void run() {
		}

	}

	@Reflex
	static class Background {

		@ReflexAction(background = true, refreshes = RefetchScope.ALL)
		void run() {
		}

	}

}
