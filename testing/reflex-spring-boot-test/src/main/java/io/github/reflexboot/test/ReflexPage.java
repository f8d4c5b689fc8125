package io.github.reflexboot.test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.tab.TabKey;
import io.github.reflexboot.test.ReflexOutcome.Kind;

/**
 * A page as its visitor sees it. It changes with every reflex, as a page in a browser
 * does: roots are replaced, what is permanent stays, and so does what was entered into
 * fields whose server value is the same as before. It runs no scripts.
 *
 * @since 0.1.0
 */
public final class ReflexPage {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final ReflexTester tester;

	private String url;

	private final LivePage live;

	private final String received;

	private final TabKey key = TabKey.of(List.of());

	private final String tab = this.key.tab();

	private @Nullable PageConnection connection;

	private int count;

	private @Nullable String left;

	ReflexPage(ReflexTester tester, String url, String html) {
		this.tester = tester;
		this.url = url;
		this.received = html;
		this.live = new LivePage(html, url);
	}

	/**
	 * Return path and query of this page. It changes when an action shows the page at
	 * another address, by {@link io.github.reflexboot.ReflexContext#visit(String)}.
	 * @return the URL, with the context path
	 */
	public String url() {
		return this.url;
	}

	/**
	 * Return the document as it is now. What was entered into fields is no part of it:
	 * ask {@link PageElement#value()}.
	 * @return the document
	 */
	public Document document() {
		this.tester.unasked().check();
		return this.live.document;
	}

	/**
	 * Find elements.
	 * @param css a CSS selector
	 * @return the elements, possibly none
	 */
	public Elements select(String css) {
		this.tester.unasked().check();
		return this.live.document.select(css);
	}

	/**
	 * Return the text of one element.
	 * @param css a CSS selector
	 * @return its text, with white space as a browser shows it
	 * @throws AssertionError if the selector matches none or several
	 */
	public String text(String css) {
		return element(css).text();
	}

	/**
	 * Mean one element. It is looked up each time that it is used, so it may be kept.
	 * @param css a CSS selector that matches this element alone
	 * @return the element
	 */
	public PageElement element(String css) {
		return new PageElement(this, null, css, null);
	}

	/**
	 * Mean one element by its text.
	 * @param css a CSS selector
	 * @param text what its text contains
	 * @return the element
	 */
	public PageElement element(String css, String text) {
		return new PageElement(this, null, css, text);
	}

	/**
	 * Mean a live component of this page.
	 * @param id what it is called here: its name, and its key if it has one, such as
	 * {@code counter:a}; that of one in the template of another stands behind a slash, as
	 * in {@code panel/counter}
	 * @return the component
	 */
	public PageComponent component(String id) {
		return new PageComponent(this, id);
	}

	/**
	 * Have an event happen to the page, and to none of its elements: a key while nothing
	 * has the focus, or what happens to the window. Entries such as
	 * {@code resize@window->Map#draw} hear of it.
	 * @param event the event, such as {@code keydown.esc} or {@code resize}
	 * @return what became of it, of the last one if there were several reflexes
	 */
	public ReflexOutcome trigger(String event) {
		return element("body").triggerAnywhere(event);
	}

	/**
	 * Call an action as {@code stimulate()} does, without an element of the page. The
	 * second choice: it does not show that the page can ask for it.
	 * @param target the action, such as {@code Counter#increment}
	 * @param args its arguments, to be written as JSON
	 * @return what became of it
	 */
	public ReflexOutcome stimulate(String target, Object... args) {
		return element("body").stimulate(target, args);
	}

	/**
	 * Have the page run again, without an action.
	 * @return what became of it
	 */
	public ReflexOutcome refresh() {
		return element("body").refresh();
	}

	/**
	 * Emit an event, as a component would that this page does not show: all
	 * {@code @ReflexListener} methods for it are called, and what they have changed is
	 * shown. So components are tested that listen, without those that emit. Listeners of
	 * reflexes are not called: they hear only what is broadcast.
	 * @param event the name of the event
	 * @param value what the listeners get, as it is; {@code null} for nothing
	 * @return what became of it, with the {@linkplain ReflexOutcome#components()
	 * components} that are shown anew; an error if nobody listens
	 */
	public ReflexOutcome emit(String event, @Nullable Object value) {
		requireOpen();
		OutgoingReflex request = request(
				Stimulation.of("The event \"" + event + "\"", this.live.document.body(), List.of()));
		return take(request, this.tester.connection().emit(new PageEvent(event, value), request.message(), this.tab));
	}

	/**
	 * Have the page run again until nothing that it shows is being fetched any more, and
	 * nothing that it shows is to be fetched again. Its browser would be asked to do so
	 * one by one. What {@link ReflexTester#holdQuery} holds is not waited for.
	 * @return this page
	 * @throws AssertionError if that takes more than ten seconds; it names the queries
	 * that are still under way
	 */
	public ReflexPage awaitData() {
		return awaitData(PATIENCE);
	}

	/**
	 * Wait as {@link #awaitData()} does, for another time.
	 * @param time how long to wait at most
	 * @return this page
	 */
	public ReflexPage awaitData(Duration time) {
		this.tester.background().awaitData(this, this.tab, time);
		return this;
	}

	/**
	 * Wait until an action that this page has started in the background has ended,
	 * whatever became of it, and have the page run again. Operations that it sends are
	 * received by a page that is {@linkplain #connect() connected}.
	 * @param action name of the action
	 * @return this page
	 * @throws AssertionError if that takes more than ten seconds, or if there is no such
	 * action in the background
	 */
	public ReflexPage awaitTask(String action) {
		return awaitTask(action, PATIENCE);
	}

	/**
	 * Wait as {@link #awaitTask(String)} does, for another time.
	 * @param action name of the action
	 * @param time how long to wait at most
	 * @return this page
	 */
	public ReflexPage awaitTask(String action, Duration time) {
		this.tester.background().awaitTask(this, this.tab, action, time);
		return this;
	}

	/**
	 * Connect this page: from now on, broadcasts reach it. It is run once more.
	 * @return what it hears
	 */
	public PageConnection connect() {
		requireOpen();
		PageConnection next = new PageConnection(this, this.tester.connection().open(this.key));
		this.connection = next;
		refresh();
		next.hear();
		return next;
	}

	/**
	 * Return the HTML with which the page was opened, also what has no place in it.
	 */
	String received() {
		return this.received;
	}

	ReflexTester tester() {
		return this.tester;
	}

	Fields fields() {
		return this.live.fields;
	}

	LivePage live() {
		return this.live;
	}

	/**
	 * Fail if the visitor is no longer here.
	 */
	void requireOpen() {
		this.tester.unasked().check();
		if (this.left != null) {
			throw new AssertionError("The visitor has left " + this.url + ": " + this.left
					+ ". Go on with the page that outcome.follow() or tester.open(…) returns");
		}
	}

	/**
	 * Write what is asked for, as the page is now.
	 */
	OutgoingReflex request(Stimulation stimulation) {
		return OutgoingReflex.of(stimulation, this.live, this.url, String.valueOf(++this.count));
	}

	ReflexOutcome perform(OutgoingReflex request) {
		requireOpen();
		return ask(request);
	}

	private ReflexOutcome ask(OutgoingReflex request) {
		return take(request, this.tester.connection().ask(request.message(), this.tab));
	}

	ReflexOutcome take(OutgoingReflex request, Received received) {
		String address = received.address();
		Showing showing = new Showing(this.live, (address != null) ? request.forWholePage() : request);
		List<Document> before = received.told().stream().map(showing::showBefore).toList();
		ReflexOutcome outcome = new ReflexOutcome(this, request.stimulation(), received, before);
		if (received.kind() == Kind.MORPH || received.kind() == Kind.NOTHING) {
			showing.show(received);
			if (address != null) {
				this.url = address;
			}
		}
		if (received.kind() == Kind.NAVIGATE || received.kind() == Kind.RELOAD) {
			this.left = outcome.toString().toLowerCase(Locale.ROOT);
		}
		if (this.connection != null) {
			this.connection.update();
		}
		if (received.refreshes()) {
			ask(request(Stimulation.of(null, this.live.document.body(), List.of())));
		}
		return outcome;
	}

	@Override
	public String toString() {
		return this.live.document.outerHtml();
	}

}
