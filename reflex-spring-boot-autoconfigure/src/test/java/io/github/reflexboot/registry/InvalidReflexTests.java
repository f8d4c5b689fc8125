package io.github.reflexboot.registry;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A reflex that could never work as it is written stops the start, with its name and the
 * reason.
 */
class InvalidReflexTests {

	@Test
	void twoReflexesOfOneNameStopTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> Detection.detect(CounterReflex.class, Counter.class))
			.withMessageContainingAll("Two reflexes are named 'Counter'", CounterReflex.class.getName(),
					Counter.class.getName())
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("@Reflex(\"OtherCounter\")"));
	}

	@Test
	void aNameThatNoPageCouldWriteStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(BadName.class))
			.withMessageContaining("a name that no page could write");
	}

	@Test
	void aCallbackWithAParameterThatNothingResolvesStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(BadCallback.class))
			.withMessageContaining("@BeforeReflex " + BadCallback.class.getName() + "#before has the parameter 'step'");
	}

	@Test
	void aMethodAroundActionsThatCannotGoOnStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(BadAround.class))
			.withMessageContaining("never proceeds with the action");
	}

	@Test
	void aSingletonWithFieldsStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(
				() -> Detection.detect((context) -> context.registerBean("single", WithField.class, WithField::new)))
			.withMessageContainingAll("WithField", "note", "bean 'single' is one instance for all visitors");
	}

	@Reflex
	static class Counter {

		@ReflexAction
		void increment() {
		}

	}

	@Reflex("a b")
	static class BadName {

	}

	@Reflex
	static class BadCallback {

		@BeforeReflex
		void before(int step) {
		}

	}

	@Reflex
	static class BadAround {

		@AroundReflex
		void around(HttpSession session) {
		}

	}

	@Reflex
	static class WithField {

		private String note;

		@ReflexAction
		void run() {
			this.note = "";
		}

	}

}
