package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What a visitor does to an element, and which reflexes that asks for: those of the
 * nearest element that has an entry for the event, as in the client.
 */
final class Act {

	private static final Set<String> STAY_AT_THEIR_TARGET = Set.of("focus", "blur", "mouseenter", "mouseleave",
			"pointerenter", "pointerleave", "toggle", "load", "error", "scroll", "invalid");

	private final Fields fields;

	private final List<Stimulation> found = new ArrayList<>();

	Act(Fields fields) {
		this.fields = fields;
	}

	List<Stimulation> click(Element element) {
		requireEnabled(element);
		boolean isBox = Fields.isBox(element);
		if (isBox) {
			this.fields.check(element, Fields.type(element).equals("radio") || !this.fields.isChecked(element));
		}
		fire("click", element, null);
		Element form = Forms.of(element);
		if (this.found.isEmpty() && Forms.isSubmitButton(element) && form != null) {
			send(form, element);
		}
		if (isBox) {
			fire("input", element, null);
			fire("change", element, null);
		}
		return this.found;
	}

	/**
	 * Send a form as Enter in one of its fields does: by its first submit button.
	 */
	List<Stimulation> submit(Element form) {
		Element button = Forms.fieldsOf(form).stream().filter(Forms::isSubmitButton).findFirst().orElse(null);
		if (button != null) {
			return click(button);
		}
		send(form, null);
		return this.found;
	}

	List<Stimulation> trigger(String event, Element element) {
		requireEnabled(element);
		fire(event, element, null);
		return this.found;
	}

	private void send(Element form, @Nullable Element button) {
		boolean checks = !form.hasAttr("novalidate") && (button == null || !button.hasAttr("formnovalidate"));
		for (Element field : Forms.fieldsOf(form)) {
			if (checks && field.hasAttr("required") && !Forms.isDisabled(field) && isEmpty(field)) {
				throw new AssertionError("A browser would not send this form: " + Candidates.tag(field)
						+ " is required, and empty. To send it all the same, use element(\"form\").stimulate(…)");
			}
		}
		fire("submit", form, button);
	}

	private boolean isEmpty(Element field) {
		if (Fields.isBox(field)) {
			return Forms.groupOf(field).stream().noneMatch(this.fields::isChecked);
		}
		String value = this.fields.value(field);
		return value == null || value.isEmpty();
	}

	private void fire(String event, Element origin, @Nullable Element submitter) {
		if (Ignored.includes(submitter)) {
			return;
		}
		boolean bubbles = !STAY_AT_THEIR_TARGET.contains(event);
		for (@Nullable
		Element current = origin; current != null; current = bubbles ? current.parent() : null) {
			List<Descriptor> matching = Descriptor.of(current).stream().filter((each) -> each.matches(event)).toList();
			if (!matching.isEmpty()) {
				requireEnabled(current);
				EventRule.check(event, current);
				Element form = event.equals("submit") ? origin : Forms.of(current);
				for (Descriptor descriptor : matching) {
					this.found
						.add(new Stimulation(descriptor.target(), current, sent(form, current), submitter, List.of()));
				}
				return;
			}
		}
	}

	private static @Nullable Element sent(@Nullable Element form, Element asking) {
		return (form != null && Ignored.by(form, asking)) ? null : form;
	}

	private static void requireEnabled(Element element) {
		if (Forms.isDisabled(element)) {
			throw new AssertionError(Candidates.tag(element) + " is disabled: a visitor can do nothing with it");
		}
	}

}
