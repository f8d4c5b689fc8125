package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

/**
 * One element of a page, to look at and to act on. It is looked up each time that it is
 * used. Acting on it performs the reflexes that its page declares for that; where there
 * are none, the test fails with those that there are. So it does for an error or a
 * refusal, unless it asks the {@link ReflexOutcome} for it.
 *
 * @since 0.1.0
 */
public final class PageElement {

	private final ReflexPage page;

	private final @Nullable PageComponent around;

	private final String css;

	private final @Nullable String text;

	/**
	 * Mean one element.
	 * @param around the component in which it stands; {@code null} for all of the page
	 */
	PageElement(ReflexPage page, @Nullable PageComponent around, String css, @Nullable String text) {
		this.page = page;
		this.around = around;
		this.css = css;
		this.text = text;
	}

	/**
	 * Tell whether the page has this element.
	 * @return whether there is one or more
	 */
	public boolean exists() {
		return !find().isEmpty();
	}

	/**
	 * Return the element.
	 * @return what jsoup knows of it
	 * @throws AssertionError if there is none, or more than one
	 */
	public Element get() {
		List<Element> found = find();
		if (found.size() == 1) {
			return found.get(0);
		}
		throw new AssertionError(found.isEmpty()
				? describe() + " matches nothing. " + Candidates.of(this.page.document())
				: describe() + " matches " + found.size() + " elements, but one is meant:" + Candidates.list(found));
	}

	private List<Element> find() {
		String wanted = this.text;
		return ((this.around != null) ? this.around.select(this.css) : this.page.select(this.css)).stream()
			.filter((each) -> wanted == null || each.text().contains(wanted))
			.toList();
	}

	private String describe() {
		return "\"" + this.css + "\"" + ((this.text != null) ? " with the text \"" + this.text + "\"" : "")
				+ ((this.around != null) ? " in the component \"" + this.around.id() + "\"" : "");
	}

	/**
	 * Return the text.
	 * @return the text, with white space as a browser shows it
	 */
	public String text() {
		return get().text();
	}

	/**
	 * Return an attribute as the server rendered it.
	 * @param name its name
	 * @return its value; {@code null} if it is not there
	 */
	public @Nullable String attribute(String name) {
		return get().hasAttr(name) ? get().attr(name) : null;
	}

	/**
	 * Return the value of a field, with what was entered.
	 * @return the value; {@code null} for what has none
	 */
	public @Nullable String value() {
		return this.page.fields().value(get());
	}

	/**
	 * Tell whether a box is checked.
	 * @return whether it is
	 */
	public boolean isChecked() {
		return this.page.fields().isChecked(get());
	}

	/**
	 * Enter something into this field: text, or the options of a {@code select} by value
	 * or text. That alone asks for nothing: follow it by {@code trigger("input")} or
	 * {@code trigger("change")} where the page listens.
	 * @param values what to enter; several for a {@code select multiple}
	 * @return this element
	 */
	public PageElement enter(String... values) {
		this.page.requireOpen();
		new Entry(this.page.live()).enter(get(), List.of(values));
		return this;
	}

	/**
	 * Enter something into a field of this form, or of this part of a page. A radio
	 * button is chosen by its value.
	 * @param name the name of the field
	 * @param values what to enter; several for a {@code select multiple}
	 * @return this element
	 */
	public PageElement fill(String name, String... values) {
		this.page.requireOpen();
		new Entry(this.page.live()).fill(get(), name, List.of(values));
		return this;
	}

	/**
	 * Check boxes of this form.
	 * @param name the name of the boxes
	 * @param values their values; none for the only box of that name
	 * @return this element
	 */
	public PageElement check(String name, String... values) {
		return mark(name, true, values);
	}

	/**
	 * Uncheck boxes of this form.
	 * @param name the name of the boxes
	 * @param values their values; none for the only box of that name
	 * @return this element
	 */
	public PageElement uncheck(String name, String... values) {
		return mark(name, false, values);
	}

	private PageElement mark(String name, boolean checked, String... values) {
		this.page.requireOpen();
		new Entry(this.page.live()).mark(get(), name, List.of(values), checked);
		return this;
	}

	/**
	 * Click. A box changes by it, a submit button sends its form, and a label hands it on
	 * to its field.
	 * @return what became of it, of the last one if there were several reflexes
	 */
	public ReflexOutcome click() {
		return act("click", (act) -> act.click(get()));
	}

	/**
	 * Send this form, by its first submit button if it has one, as Enter does. To send it
	 * by another button, click that.
	 * @return what became of it, of the last one if there were several reflexes
	 */
	public ReflexOutcome submit() {
		Element form = get();
		if (!form.normalName().equals("form")) {
			throw new AssertionError(Candidates.tag(form) + " is no form: only a form can be submitted");
		}
		return act("submit", (act) -> act.submit(form));
	}

	/**
	 * Have an event happen to this element. Entries with {@code @document} or
	 * {@code @window} hear of it, too, as those of any element around it do.
	 * @param event the event, such as {@code change}, {@code mouseenter}, or
	 * {@code keydown.ctrl+enter} with the names of keys that {@code data-reflex} uses
	 * @return what became of it, of the last one if there were several reflexes
	 * @see ReflexPage#trigger(String)
	 */
	public ReflexOutcome trigger(String event) {
		return switch (event) {
			case "click" -> click();
			case "submit" -> submit();
			default -> act(event, (act) -> act.trigger(event, get()));
		};
	}

	/**
	 * Call an action as {@code stimulate()} does with this element. The second choice: it
	 * does not show that the page can ask for it.
	 * @param target the action, such as {@code Counter#increment}, or {@code increment}
	 * of the component around it
	 * @param args its arguments, to be written as JSON
	 * @return what became of it
	 */
	public ReflexOutcome stimulate(String target, @Nullable Object... args) {
		return perform(Stimulation.of(target, get(), new ArrayList<>(Arrays.asList(args))));
	}

	ReflexOutcome refresh() {
		return perform(Stimulation.of(null, get(), List.of()));
	}

	private ReflexOutcome perform(Stimulation stimulation) {
		this.page.requireOpen();
		return this.page.perform(this.page.request(stimulation));
	}

	ReflexOutcome triggerAnywhere(String event) {
		return act(event, (act) -> act.triggerAnywhere(event));
	}

	private ReflexOutcome act(String event, Function<Act, List<Stimulation>> deed) {
		this.page.requireOpen();
		Act act = new Act(this.page.live());
		List<OutgoingReflex> requests = deed.apply(act).stream().map(this.page::request).toList();
		act.finish();
		ReflexOutcome outcome = null;
		for (OutgoingReflex request : requests) {
			outcome = this.page.perform(request);
		}
		if (outcome == null) {
			throw new AssertionError("Nothing listens to \"" + event + "\" at " + Candidates.tag(get()) + ". "
					+ Candidates.of(this.page.document()));
		}
		return outcome;
	}

}
