package io.github.reflexboot.registry;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An action that no page could call, or that would answer nobody, stops the start.
 */
class InvalidActionTests {

	@ParameterizedTest
	@ValueSource(classes = { PrivateAction.class, StaticAction.class, FinalAction.class })
	void anActionThatAdviceCannotReachStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.withMessageContainingAll(type.getName() + "#run", "private, static or final");
	}

	@ParameterizedTest
	@ValueSource(classes = { NamedProcess.class, NamedReflex.class, NamedNotify.class })
	void aReservedNameStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.withMessageContaining("reserved name");
	}

	@Test
	void overloadedActionsStopTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Overloaded.class))
			.withMessageContaining("Two actions are named Overloaded#run");
	}

	@Test
	void aReturnValueThatNobodySeesStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(Returning.class))
			.withMessageContaining("returns java.util.Map");
	}

	@ParameterizedTest
	@ValueSource(classes = { WithBody.class, WithFile.class })
	void aParameterThatNeedsABodyStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.withMessageContaining("read from the body");
	}

	@Reflex
	static class PrivateAction {

		@ReflexAction
		private void run() {
		}

	}

	@Reflex
	static class StaticAction {

		@ReflexAction
		static void run() {
		}

	}

	@Reflex
	static class FinalAction {

		@ReflexAction
		final void run() {
		}

	}

	@Reflex
	static class NamedProcess {

		@ReflexAction
		void process() {
		}

	}

	@Reflex
	static class NamedReflex {

		@ReflexAction
		void reflex() {
		}

	}

	@Reflex
	static class NamedNotify {

		@ReflexAction
		void notify(String text) {
		}

	}

	@Reflex
	static class Overloaded {

		@ReflexAction
		void run() {
		}

		@ReflexAction
		void run(int times) {
		}

	}

	@Reflex
	static class Returning {

		@ReflexAction
		Map<String, String> run() {
			return Map.of();
		}

	}

	@Reflex
	static class WithBody {

		@ReflexAction
		void run(@RequestBody String body) {
		}

	}

	@Reflex
	static class WithFile {

		@ReflexAction
		void run(MultipartFile file) {
		}

	}

}
