package io.github.reflexboot.invoke;

import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;

import io.github.reflexboot.AroundReflex;
import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReflexDetectorTests {

	@Test
	void reflexesAreFoundUnderTheirNamesWithoutBeingMade() {
		ReflexRegistry registry = detect(NeverMade.class, CounterReflex.class, Named.class);
		assertThat(registry.targets()).containsExactly("Basket#add", "Counter#increment", "NeverMade#run");
	}

	@Test
	void anInheritedActionIsFound() {
		assertThat(detect(Child.class).targets()).containsExactly("Child#inherited", "Child#own");
	}

	@Test
	void twoReflexesOfOneNameStopTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> detect(CounterReflex.class, Counter.class))
			.withMessageContainingAll("Two reflexes have the name 'Counter'", CounterReflex.class.getName(),
					Counter.class.getName())
			.satisfies((ex) -> assertThat(ex.getAction()).contains("@Reflex(\"OtherCounter\")"));
	}

	@ParameterizedTest
	@ValueSource(classes = { PrivateAction.class, StaticAction.class, FinalAction.class })
	void anActionThatAdviceCannotReachStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(type))
			.withMessageContainingAll(type.getName() + "#run", "private, static or final");
	}

	@ParameterizedTest
	@ValueSource(classes = { NamedProcess.class, NamedReflex.class, NamedNotify.class })
	void aReservedNameStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(type))
			.withMessageContaining("reserved name");
	}

	@Test
	void overloadedActionsStopTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(Overloaded.class))
			.withMessageContaining("Two actions have the name Overloaded#run");
	}

	@Test
	void aReturnValueThatNobodySeesStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(Returning.class))
			.withMessageContaining("returns java.util.Map");
	}

	@Test
	void aCallbackWithAParameterThatNothingResolvesStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(BadCallback.class))
			.withMessageContaining("@BeforeReflex " + BadCallback.class.getName() + "#before has the parameter 'step'");
	}

	@Test
	void aMethodAroundActionsThatCannotGoOnStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(BadAround.class))
			.withMessageContaining("cannot go on with the action");
	}

	@ParameterizedTest
	@ValueSource(classes = { WithBody.class, WithFile.class })
	void aParameterThatNeedsABodyStopsTheStart(Class<?> type) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(type))
			.withMessageContaining("read from the body");
	}

	@Test
	void aSingletonWithFieldsStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class)
			.isThrownBy(() -> detect((context) -> context.registerBean("single", WithField.class, WithField::new)))
			.withMessageContainingAll("WithField", "note", "bean 'single' is one instance for all visitors");
	}

	@Test
	void aSingletonWithoutFieldsIsFine() {
		assertThat(detect((context) -> context.registerBean("single", Named.class, Named::new)).targets())
			.containsExactly("Basket#add");
	}

	@Test
	void aNameThatNoPageCouldWriteStopsTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> detect(BadName.class))
			.withMessageContaining("a name that no page could write");
	}

	@Test
	void whatTakesAnArgumentIsWhatNothingElseResolves() {
		ReflexMethod action = detect(Arguments.class).find("Arguments#run");
		assertThat(action.signature()).isEqualTo("(int step, Map<String, Long> map)");
	}

	@Test
	void fieldsThatAreInjectedFixedOrEmptyAreNotShown() {
		assertThat(ReflexFields.of(Fields.class).read(new Fields())).isEqualTo(Map.of("shown", "yes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Conter", "counter", "Couter", "Counters" })
	void aNameThatIsNearIsSuggested(String wanted) {
		assertThatExceptionOfType(UnknownReflexException.class)
			.isThrownBy(() -> detect(CounterReflex.class).find(wanted + "#increment"))
			.withMessageContaining("Did you mean 'Counter'?");
	}

	@Test
	void aHugeTargetIsAnsweredShortly() {
		assertThatExceptionOfType(UnknownReflexException.class)
			.isThrownBy(() -> detect(CounterReflex.class).find("x".repeat(65_000) + "#y"))
			.satisfies((ex) -> assertThat(ex.getMessage()).hasSizeLessThan(500));
	}

	private static ReflexRegistry detect(Class<?>... types) {
		return detect((context) -> new AnnotatedBeanDefinitionReader(context).register(types));
	}

	private static ReflexRegistry detect(java.util.function.Consumer<GenericApplicationContext> beans) {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			beans.accept(context);
			context.refresh();
			return new ReflexDetector(context.getBeanFactory(),
					(parameter) -> parameter.getParameterType() != HttpSession.class)
				.detect();
		}
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

	@Reflex
	static class CounterReflex {

		@ReflexAction
		void increment() {
		}

	}

	@Reflex
	static class Counter {

		@ReflexAction
		void increment() {
		}

	}

	@Reflex("Basket")
	static class Named {

		@ReflexAction
		void add() {
		}

	}

	@Reflex("a b")
	static class BadName {

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

	@Reflex
	static class WithField {

		private String note;

		@ReflexAction
		void run() {
			this.note = "";
		}

	}

	@Reflex
	static class Arguments {

		@ReflexAction
		void run(int step, HttpSession session, Map<String, Long> map) {
		}

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
