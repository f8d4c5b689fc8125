package io.github.reflexboot.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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

	@Test
	void aParameterThatIsABeanStopsTheStartAndSaysWhereItBelongs() {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> Detection.detect(WithBean.class, Clerk.class))
			.withMessageContainingAll(
					WithBean.class.getName() + "#run has the parameter 'clerk' of the type " + Clerk.class.getName(),
					"that of a bean")
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("into the constructor"));
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> Detection.detect(WithBeanBefore.class, Clerk.class))
			.withMessageContainingAll("@BeforeReflex " + WithBeanBefore.class.getName(), "that of a bean");
	}

	@ParameterizedTest
	@ValueSource(classes = { WithAuth.class, WithContext.class, WithLocaleResolver.class })
	void soDoesWhatSpringOrReflexInjects(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> Detection.detect(type, AcceptHeaderLocaleResolver.class))
			.withMessageContainingAll(type.getName() + "#run", "that of a bean");
	}

	@Test
	void aValueIsAnArgumentEvenIfThereIsABeanOfItsType() {
		assertThatCode(() -> Detection.detect((context) -> {
			context.registerBean("zone", String.class, () -> "UTC");
			context.registerBean("list", List.class, () -> List.of("a"));
			context.registerBean(WithValues.class);
		})).doesNotThrowAnyException();
	}

	static class Clerk {

	}

	@Reflex
	static class WithBean {

		@ReflexAction
		void run(Clerk clerk) {
		}

	}

	@Reflex
	static class WithBeanBefore {

		@BeforeReflex
		void before(Clerk clerk) {
		}

	}

	@Reflex
	static class WithAuth {

		@ReflexAction
		void run(ReflexAuth auth) {
		}

	}

	@Reflex
	static class WithContext {

		@ReflexAction
		void run(ApplicationContext context) {
		}

	}

	@Reflex
	static class WithLocaleResolver {

		@ReflexAction
		void run(LocaleResolver resolver) {
		}

	}

	@Reflex
	static class WithValues {

		@ReflexAction
		void run(String zone, List<String> list, Object any, String[] array, Optional<String> maybe) {
		}

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
