package io.github.reflexboot.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import io.github.reflexboot.test.Hearing.Heard;

/**
 * What a visitor does, and which reflexes that asks for.
 */
final class Act {

	private final LivePage page;

	private final Fields fields;

	private final Hearing hearing;

	private Runnable afterwards = () -> {
	};

	Act(LivePage page) {
		this.page = page;
		this.fields = page.fields;
		this.hearing = new Hearing(page);
	}

	/**
	 * Click on an element. What is clicked on in a label is clicked on in its field as
	 * well, and whoever is around both hears it once.
	 */
	List<Stimulation> click(Element element) {
		requireEnabled(element);
		Element field = Forms.labelledBy(element);
		if (field == null) {
			press(element);
			return this.hearing.found();
		}
		Heard label = this.hearing.at(Happened.of("click"), element, null);
		if (!label.isPrevented() && !Forms.isDisabled(field)) {
			boolean comesAgain = label.element() != null && field.parents().contains(label.element());
			List<Stimulation> held = comesAgain ? this.hearing.takeBack(label.element()) : List.of();
			Heard second = press(field);
			if (second.element() == null || !second.element().equals(label.element())) {
				this.hearing.found().addAll(held);
			}
		}
		return this.hearing.found();
	}

	private Heard press(Element element) {
		boolean isBox = Fields.isBox(element);
		List<Element> before = isBox ? Forms.groupOf(element).stream().filter(this.fields::isChecked).toList()
				: List.of();
		if (isBox) {
			this.fields.check(element, Fields.type(element).equals("radio") || !before.contains(element));
			this.page.touched.touch(element);
		}
		Heard heard = fire("click", element, null);
		if (heard.isPrevented()) {
			this.afterwards = () -> takeBack(element, before);
			return heard;
		}
		Element form = Forms.isSubmitButton(element) ? Forms.of(element) : null;
		if (form != null) {
			send(form, element);
		}
		if (isBox) {
			fire("input", element, null);
			fire("change", element, null);
		}
		return heard;
	}

	private void takeBack(Element element, List<Element> before) {
		if (Fields.isBox(element)) {
			this.fields.check(element, before.contains(element));
			before.forEach((each) -> this.fields.check(each, true));
		}
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
		return this.hearing.found();
	}

	private void send(Element form, @Nullable Element button) {
		AssertionError refusal = new Deed(true, form, button, false).refusal(this.fields);
		if (refusal != null) {
			this.hearing.refuse(refusal);
		}
		else {
			fire("submit", form, button);
		}
	}

	List<Stimulation> trigger(String event, Element element) {
		requireEnabled(element);
		this.page.touched.hear(event, element);
		fire(event, element, null);
		return this.hearing.found();
	}

	/**
	 * Have an event happen to no element. Keys go to the body then.
	 */
	List<Stimulation> triggerAnywhere(String event) {
		Happened happened = Happened.of(event);
		Element body = this.page.document.body();
		Heard heard = happened.isOfKeyboard() ? this.hearing.at(happened, body, null) : Heard.BY_NOBODY;
		this.hearing.anywhere(happened, body, null, heard);
		return this.hearing.found();
	}

	private Heard fire(String event, Element origin, @Nullable Element submitter) {
		Happened happened = Happened.of(event);
		Heard heard = this.hearing.at(happened, origin, submitter);
		if (happened.bubbles()) {
			this.hearing.anywhere(happened, origin, submitter, heard);
		}
		return heard;
	}

	/**
	 * Do what the browser does when all scripts have heard of it: a box that was not to
	 * change is as it was.
	 */
	void finish() {
		this.afterwards.run();
	}

	static void requireEnabled(Element element) {
		if (Forms.isDisabled(element)) {
			throw new AssertionError(Candidates.tag(element) + " is disabled: a visitor can do nothing with it");
		}
	}

}
