package io.github.reflexboot.test;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * What the browser would do by itself upon an event, so that a reflex stands in for it:
 * follow a link, or submit a form.
 *
 * @param isDone whether it would do anything
 * @param form the form that it would submit
 * @param button the button that was pressed
 * @param isElsewhere whether the button means another end of the form than the page
 */
record Deed(boolean isDone, @Nullable Element form, @Nullable Element button, boolean isElsewhere) {

	static final Deed NOTHING = new Deed(false, null, null, false);

	private static final String OWN_WAY = "[formaction], [formtarget], [formmethod~=(?i)^dialog$]";

	/**
	 * Return that of an event for an element that listens to it.
	 */
	static Deed of(Happened event, Element origin, Element listening, @Nullable Element submitter) {
		if (event.name().equals("submit")) {
			return new Deed(true, origin, submitter, submitter != null && submitter.is(OWN_WAY));
		}
		Element activated = event.name().equals("click")
				? listening.closest("a[href], area[href], button, input, label") : null;
		if (activated == null) {
			return NOTHING;
		}
		if (activated.is("a, area")) {
			return new Deed(true, null, null, false);
		}
		Element form = Forms.isSubmitButton(activated) ? Forms.of(activated) : null;
		return (form != null) ? new Deed(true, form, activated, false) : NOTHING;
	}

	/**
	 * Tell whether a form is only meant to close the dialog around it.
	 */
	boolean closesDialog() {
		Element own = this.form;
		if (this.button != null && this.button.hasAttr("formmethod")) {
			return this.button.attr("formmethod").equalsIgnoreCase("dialog");
		}
		return own != null && own.attr("method").equalsIgnoreCase("dialog");
	}

	/**
	 * Return why no reflex stands in for it.
	 */
	@Nullable AssertionError refusal(Fields fields) {
		if (this.isElsewhere && this.button != null) {
			return new AssertionError(Candidates.tag(this.button) + " does something else than its form: the browser"
					+ " does that by itself, and no reflex is called");
		}
		boolean isUnasked = this.button != null && this.button.hasAttr("formnovalidate");
		return (this.form == null || isUnasked || this.form.hasAttr("novalidate")) ? null : invalid(this.form, fields);
	}

	private static @Nullable AssertionError invalid(Element form, Fields fields) {
		for (Element field : Forms.fieldsOf(form)) {
			if (field.hasAttr("required") && !Forms.isDisabled(field) && isEmpty(field, fields)) {
				return new AssertionError("A browser would not send this form: " + Candidates.tag(field)
						+ " is required, and empty. To send it all the same, use element(\"form\").stimulate(…)");
			}
		}
		return null;
	}

	private static boolean isEmpty(Element field, Fields fields) {
		if (Fields.isBox(field)) {
			return Forms.groupOf(field).stream().noneMatch(fields::isChecked);
		}
		String value = fields.value(field);
		return value == null || value.isEmpty();
	}

}
