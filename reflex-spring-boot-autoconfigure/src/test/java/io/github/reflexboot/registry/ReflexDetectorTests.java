package io.github.reflexboot.registry;

import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reflexes and their actions are found, under the names by which pages call them.
 */
class ReflexDetectorTests {

	@Test
	void reflexesAreFoundUnderTheirNamesWithoutBeingMade() {
		ReflexRegistry registry = Detection.detect(NeverMade.class, CounterReflex.class, Named.class);
		assertThat(registry.targets()).containsExactly("Basket#add", "Counter#increment", "NeverMade#run");
	}

	@Test
	void anInheritedActionIsFound() {
		assertThat(Detection.detect(Child.class).targets()).containsExactly("Child#inherited", "Child#own");
	}

	@Test
	void aSingletonWithoutFieldsIsFine() {
		assertThat(Detection.detect((context) -> context.registerBean("single", Named.class, Named::new)).targets())
			.containsExactly("Basket#add");
	}

	@Test
	void whatTakesAnArgumentIsWhatNothingElseResolves() {
		ReflexMethod action = Detection.detect(Arguments.class).find("Arguments#run");
		assertThat(action.signature()).isEqualTo("(int step, Map<String, Long> map)");
	}

	@Reflex
	static class NeverMade {

		NeverMade() {
			throw new AssertionError("Made");
		}

		@ReflexAction
		void run() {
		}

		void helper() {
		}

	}

	@Reflex("Basket")
	static class Named {

		@ReflexAction
		void add() {
		}

	}

	static class Parent {

		@ReflexAction
		void inherited() {
		}

	}

	@Reflex
	static class Child extends Parent {

		@ReflexAction
		void own() {
		}

	}

	@Reflex
	static class Arguments {

		@ReflexAction
		void run(int step, HttpSession session, Map<String, Long> map) {
		}

	}

}
