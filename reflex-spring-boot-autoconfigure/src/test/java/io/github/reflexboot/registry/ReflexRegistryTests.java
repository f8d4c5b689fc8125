package io.github.reflexboot.registry;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A name that no reflex has is answered shortly, with the one that was probably meant.
 */
class ReflexRegistryTests {

	@ParameterizedTest
	@ValueSource(strings = { "Conter", "counter", "Couter", "Counters" })
	void aNameThatIsNearIsSuggested(String wanted) {
		assertThatExceptionOfType(UnknownReflexException.class)
			.isThrownBy(() -> Detection.detect(CounterReflex.class).find(wanted + "#increment"))
			.withMessageContaining("Did you mean 'Counter'?");
	}

	@Test
	void twoLettersThatAreSwappedAreOneSlip() {
		assertThatExceptionOfType(UnknownReflexException.class)
			.isThrownBy(() -> Detection.detect(Board.class).find("Board#rihgt"))
			.withMessageContaining("has no @ReflexAction 'rihgt'. Did you mean 'right'?");
	}

	@Test
	void whereThereAreTooManyToNameTheRestIsCounted() {
		List<String> names = IntStream.rangeClosed(1, 23).mapToObj("A%02d"::formatted).toList();
		assertThat(UnknownReflexException.noSuchReflex("Else#go", ReflexTarget.parse("Else#go"), names))
			.hasMessageEndingWith("A19, A20, and 3 more.");
	}

	@Test
	void aHugeTargetIsAnsweredShortly() {
		assertThatExceptionOfType(UnknownReflexException.class)
			.isThrownBy(() -> Detection.detect(CounterReflex.class).find("x".repeat(65_000) + "#y"))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
	}

	@Reflex
	static class Board {

		@ReflexAction
		void left() {
		}

		@ReflexAction
		void right() {
		}

	}

}
