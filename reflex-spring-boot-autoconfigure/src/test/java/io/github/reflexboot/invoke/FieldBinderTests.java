package io.github.reflexboot.invoke;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebBindingInitializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One field of a component is set, and no other one.
 */
@Tag("same-on-every-server")
class FieldBinderTests {

	private final Target target = new Target();

	@Test
	void anEditorOfTheApplicationConvertsWhatIsEntered() {
		WebBindingInitializer initializer = (binder) -> binder.registerCustomEditor(String.class,
				new StringTrimmerEditor(true));
		assertThat(bind(initializer, "name", " Ann ").hasErrors()).isFalse();
		assertThat(this.target.name).isEqualTo("Ann");
	}

	@Test
	void aNameThatMeansSomethingToSpringIsThatOfAField() {
		bind(null, "_name", "x");
		assertThat(this.target.name).isEmpty();
		assertThat(this.target._name).isEqualTo("x");
	}

	@Test
	void aListIsReplacedAndNotFilled() {
		List<Integer> before = this.target.numbers;
		assertThat(bind(null, "numbers", List.of("1", "2")).hasErrors()).isFalse();
		assertThat(this.target.numbers).containsExactly(1, 2).isNotSameAs(before);
		assertThat(before).isEmpty();
		assertThat(bind(null, "numbers", List.of("1", "x")).hasErrors()).isTrue();
		assertThat(this.target.numbers).containsExactly(1, 2);
	}

	private BindingResult bind(WebBindingInitializer initializer, String name, Object entered) {
		Field field = ReflectionUtils.findField(Target.class, name);
		ReflectionUtils.makeAccessible(field);
		return new FieldBinder(initializer).bind(this.target, field, entered);
	}

	private static final class Target {

		private String name = "";

		private String _name = "";

		private List<Integer> numbers = new ArrayList<>();

	}

}
