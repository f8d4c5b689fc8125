package io.github.reflexboot.test;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * A live component of a page, to look at and to act in. It is looked up each time that it
 * is used. What a visitor would do is done to its elements, which call its actions by
 * their {@code data-reflex}: <pre class="code">
 * PageComponent counter = page.component("counter:a");
 * counter.element("button").click();
 * assertThat(counter.text("output")).isEqualTo("1");
 * </pre>
 *
 * @since 0.1.0
 */
public final class PageComponent {

	private final ReflexPage page;

	private final String id;

	PageComponent(ReflexPage page, String id) {
		this.page = page;
		this.id = id;
	}

	/**
	 * Return what it is called in its page.
	 * @return its name and key, behind those of the components whose templates show it
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Return the page that shows it.
	 * @return the page
	 */
	public ReflexPage page() {
		return this.page;
	}

	/**
	 * Tell whether the page shows it.
	 * @return whether it does
	 */
	public boolean exists() {
		return !find().isEmpty();
	}

	/**
	 * Return its root element.
	 * @return what jsoup knows of it
	 * @throws AssertionError if the page does not show it
	 */
	public Element get() {
		Elements found = find();
		if (found.size() == 1) {
			return found.get(0);
		}
		throw new AssertionError(
				this.page.url() + " shows " + (found.isEmpty() ? "no component" : found.size() + " components") + " \""
						+ this.id + "\". Its components: " + ShownComponents.ids(this.page.document()));
	}

	private Elements find() {
		return this.page.select(ShownComponents.selector(this.id));
	}

	/**
	 * Return the text of an element of it.
	 * @param css a CSS selector
	 * @return its text, with white space as a browser shows it
	 * @throws AssertionError if the selector matches none or several
	 */
	public String text(String css) {
		return element(css).text();
	}

	/**
	 * Find elements of it, its root among them.
	 * @param css a CSS selector
	 * @return the elements, possibly none
	 */
	public Elements select(String css) {
		return get().select(css);
	}

	/**
	 * Mean one element of it, possibly its root.
	 * @param css a CSS selector that matches this element alone in the component
	 * @return the element
	 */
	public PageElement element(String css) {
		return new PageElement(this.page, this, css, null);
	}

	/**
	 * Mean one element of it by its text.
	 * @param css a CSS selector
	 * @param text what its text contains
	 * @return the element
	 */
	public PageElement element(String css, String text) {
		return new PageElement(this.page, this, css, text);
	}

	/**
	 * Mean a component that its template shows. One in a slot belongs to the page.
	 * @param inner name and key, such as {@code counter:a}
	 * @return the component
	 */
	public PageComponent component(String inner) {
		return new PageComponent(this.page, this.id + "/" + inner);
	}

	/**
	 * Call an action of it. The second choice: it does not show that an element can ask
	 * for it.
	 * @param action the action, such as {@code increment}
	 * @param args its arguments, to be written as JSON
	 * @return what became of it
	 */
	public ReflexOutcome call(String action, @Nullable Object... args) {
		return element(ShownComponents.selector(this.id)).stimulate(action, args);
	}

	/**
	 * Set a {@code @Bindable} field of it, as a visitor does by a field of the page. The
	 * second choice: where an element is bound to it, enter something there, and trigger
	 * {@code input} or {@code change}.
	 * @param field the name of the field
	 * @param value what is entered, to be sent as text; a collection for a list
	 * @return what became of it
	 */
	public ReflexOutcome set(String field, Object value) {
		this.page.requireOpen();
		Element entered = enter(get(), value);
		OutgoingReflex request = this.page.request(Stimulation.of("=" + field, entered, List.of()));
		entered.remove();
		return this.page.perform(request);
	}

	private static Element enter(Element component, Object value) {
		if (!(value instanceof Collection<?> values)) {
			return component.appendElement("input").attr("value", value.toString());
		}
		Element select = component.appendElement("select").attr("multiple", true);
		values.forEach((each) -> select.appendElement("option").attr("selected", true).text(each.toString()));
		return select;
	}

	@Override
	public String toString() {
		return get().outerHtml();
	}

}
