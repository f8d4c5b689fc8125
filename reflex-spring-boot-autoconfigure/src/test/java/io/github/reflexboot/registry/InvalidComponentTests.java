package io.github.reflexboot.registry;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Scope;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A component that could not work, or would share its state, stops the start.
 */
@Tag("same-on-every-server")
class InvalidComponentTests {

	@ParameterizedTest
	@MethodSource
	void aComponentThatCannotWorkStopsTheStart(Class<?> type, String message, String remedy) {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect(type))
			.withMessageContainingAll(type.getName(), message)
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains(remedy));
	}

	static Stream<Arguments> aComponentThatCannotWorkStopsTheStart() {
		return Stream.of(Arguments.of(BadName.class, "has a name that is none", "Use a letter and then letters"),
				Arguments.of(Shared.class, "is of another scope than prototype", "@Scope(\"prototype\")"),
				Arguments.of(Asking.class, "#rows takes parameters, or returns nothing",
						"Return what the template shows"),
				Arguments.of(Silent.class, "#rows takes parameters, or returns nothing",
						"Return what the template shows"),
				Arguments.of(Unkept.class, "#name is no state", "Add @State to the field"),
				Arguments.of(Anything.class, "#name is declared as an Object", "Declare it as the type of its values"),
				Arguments.of(Static.class, "#name is static, final or transient", "Remove the modifier"),
				Arguments.of(Final.class, "#name is static, final or transient", "Remove the modifier"),
				Arguments.of(Transient.class, "#name is static, final or transient", "Remove the modifier"),
				Arguments.of(Working.class, "#work is in a component, whose state is over", "Put it into a @Reflex"),
				Arguments.of(Alike.class, "have the same name, but for upper and lower case", "Rename one of them"));
	}

	@Test
	void twoComponentsOfOneNameStopTheStart() {
		assertThatExceptionOfType(InvalidReflexException.class).isThrownBy(() -> Detection.detect((context) -> {
			AnnotatedBeanDefinitionReader beans = new AnnotatedBeanDefinitionReader(context);
			beans.registerBean(One.class, "one");
			beans.registerBean(Other.class, "other");
		}))
			.withMessageContainingAll("Two components are named 'same'", One.class.getName(), Other.class.getName())
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("Name one of them differently"));
	}

	@ReflexComponent("1st/one")
	@Scope("prototype")
	static class BadName {

	}

	@ReflexComponent("shared")
	@Scope("singleton")
	static class Shared {

	}

	@ReflexComponent("asking")
	@Scope("prototype")
	static class Asking {

		@ModelAttribute("rows")
		int rows(int from) {
			return from;
		}

	}

	@ReflexComponent("silent")
	@Scope("prototype")
	static class Silent {

		@ModelAttribute("rows")
		void rows() {
		}

	}

	@ReflexComponent("anything")
	static class Anything {

		@State
		@Nullable Object name;

	}

	@ReflexComponent("unkept")
	@Scope("prototype")
	static class Unkept {

		@Bindable
		private String name = "";

	}

	@ReflexComponent("static")
	@Scope("prototype")
	static class Static {

		@State
		private static String name = "";

	}

	@ReflexComponent("final")
	@Scope("prototype")
	static class Final {

		@State
		private final String name = "";

	}

	@ReflexComponent("transient")
	@Scope("prototype")
	static class Transient {

		@State
		private transient String name = "";

	}

	@ReflexComponent("working")
	@Scope("prototype")
	static class Working {

		@ReflexAction(background = true)
		void work() {
		}

	}

	static class Base {

		@State
		private String userName = "";

	}

	@ReflexComponent("alike")
	@Scope("prototype")
	static class Alike extends Base {

		@State
		private String username = "";

	}

	@ReflexComponent("same")
	@Scope("prototype")
	static class One {

	}

	@ReflexComponent("same")
	@Scope("prototype")
	static class Other {

	}

}
