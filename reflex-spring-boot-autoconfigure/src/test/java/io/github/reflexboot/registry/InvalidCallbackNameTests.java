package io.github.reflexboot.registry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.AfterReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * A guard for an action that is not there would guard nothing, so it stops the start.
 */
class InvalidCallbackNameTests {

	@Test
	void aMisspeltNameStopsTheStartAndSaysWhatWasMeant() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Misspelt.class))
			.withMessage("@BeforeReflex(only = \"delet\") on " + Misspelt.class.getName() + "#guard names no action.")
			.extracting(InvalidReflexException::getRemedy)
			.isEqualTo("Did you mean 'delete'? Name methods with @ReflexAction: delete, show.");
	}

	@ParameterizedTest
	@ValueSource(classes = { Excepting.class, Inheriting.class, NoAction.class })
	void soDoesEveryNameOfNoAction(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.withMessageContaining("names no action");
	}

	@Test
	void anInheritedCallbackMayNameTheActionsOfAnyOfItsReflexes() {
		assertThatNoException().isThrownBy(() -> Detection.detect(Inheriting.class, AlsoInheriting.class));
	}

	@Reflex
	static class Misspelt {

		@BeforeReflex(only = { "show", "delet" })
		void guard() {
		}

		@ReflexAction
		void show() {
		}

		@ReflexAction
		void delete() {
		}

	}

	@Reflex
	static class Excepting {

		@AfterReflex(except = "guard")
		void guard() {
		}

		@ReflexAction
		void show() {
		}

	}

	@Reflex
	static class NoAction {

		@BeforeReflex(only = "show")
		void guard() {
		}

	}

	abstract static class Guarded {

		@BeforeReflex(only = { "show", "delete" })
		void guard() {
		}

	}

	@Reflex
	static class Inheriting extends Guarded {

		@ReflexAction
		void show() {
		}

	}

	@Reflex
	static class AlsoInheriting extends Guarded {

		@ReflexAction
		void delete() {
		}

	}

}
