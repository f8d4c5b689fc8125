package io.github.reflexboot.test;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What is asked for.
 *
 * @param target the action; {@code null} for a refresh
 * @param element who asks
 * @param form whose fields go with it; {@code null} for none
 * @param pressed the button that sent the form; {@code null} for none
 * @param isSubmit whether the form itself was submitted
 * @param args the arguments
 */
record Stimulation(@Nullable String target, Element element, @Nullable Element form, @Nullable Element pressed,
		boolean isSubmit, List<@Nullable Object> args) {

	static Stimulation of(@Nullable String target, Element element, List<@Nullable Object> args) {
		Element form = Forms.sent(Forms.of(element), element);
		return new Stimulation(target, element, form, null, element.equals(form), args);
	}

	/**
	 * Return the button whose name and value are sent with the form. Elements are the
	 * same or not: two that look alike are two.
	 */
	@Nullable Element submitter() {
		Element button = this.pressed;
		if (button == null && Forms.isSubmitButton(this.element)) {
			button = this.element;
		}
		return (button != null && Objects.equals(Forms.of(button), this.form)) ? button : null;
	}

	/**
	 * Tell whether the visitor is done with the form.
	 */
	boolean isSubmitted() {
		return this.isSubmit || submitter() != null;
	}

	String describe() {
		return (this.target != null) ? this.target : "A refresh";
	}

}
