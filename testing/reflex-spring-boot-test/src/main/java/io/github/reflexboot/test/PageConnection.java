package io.github.reflexboot.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.tab.EventsToHear;

/**
 * A page that hears what is sent to it: to its groups, its user, its session or to all,
 * by whatever bean or action, and what it does in the background. It is an open tab of
 * the server, as one in a browser is. <pre class="code">
 * PageConnection orders = tester.open("/orders").connect();
 * shop.order("Emma");
 * assertThat(orders.hear().refreshed()).isTrue();
 * assertThat(orders.page().text("#open")).isEqualTo("1");
 * </pre> What comes waits until the test asks for it, and then happens on its thread. It
 * ends with the test.
 *
 * @since 0.1.0
 */
public final class PageConnection implements AutoCloseable {

	private static final String TOKEN = "data-reflex-subscribe";

	private final ReflexPage page;

	private final OpenTab tab;

	PageConnection(ReflexPage page, OpenTab tab) {
		this.page = page;
		this.tab = tab;
	}

	/**
	 * Return the page.
	 * @return the page, as it is now
	 */
	public ReflexPage page() {
		return this.page;
	}

	/**
	 * Take what was sent to the page until now, as its browser does: operations are
	 * applied, and if it is asked to, it runs again, with its {@code @ReflexListener}
	 * methods called.
	 * @return what has come since the last time, possibly nothing
	 */
	public Heard hear() {
		return take(this.tab.take());
	}

	/**
	 * Wait until something is sent to the page, and take it: for what others do on
	 * threads of their own.
	 * @param time how long to wait at most
	 * @return what has come
	 * @throws AssertionError if nothing comes in that time
	 */
	public Heard hear(Duration time) {
		if (!this.tab.await(time)) {
			throw new AssertionError("Nothing was sent to " + this.page.url() + " within " + time);
		}
		return hear();
	}

	private Heard take(List<JsonNode> messages) {
		List<Operation> operations = new ArrayList<>();
		List<String> events = new ArrayList<>();
		boolean isRefreshed = false;
		for (JsonNode message : messages) {
			String type = message.path("type").asString("");
			if (type.equals("operations")) {
				List<Operation> sent = SentOperations.read(message.path("operations"));
				new Performer(this.page.live()).perform(sent);
				operations.addAll(sent);
			}
			else if (type.equals("refresh")) {
				EventsToHear waiting = this.tab.takeEvents();
				isRefreshed |= waiting.wantsPage();
				waiting.events().forEach((event) -> events.add(event.name()));
				hear(waiting);
			}
		}
		return new Heard(operations, isRefreshed, events, this.tab.hasEnded());
	}

	/**
	 * Have the page run again, unless all that was to be shown was shown by the run
	 * before.
	 */
	private void hear(EventsToHear events) {
		if (!events.wantsPage() && events.events().isEmpty()) {
			return;
		}
		OutgoingReflex request = this.page.request(Stimulation.of(null, this.page.live().document.body(), List.of()));
		this.page.take(request, this.page.tester().connection().hear(events, request.message(), this.tab.id()));
	}

	/**
	 * The page may show other tokens than before.
	 */
	void update() {
		this.tab.join(this.page.live().document.select("[" + TOKEN + "]")
			.stream()
			.filter((each) -> !Ignored.includes(each))
			.map((Element each) -> each.attr(TOKEN))
			.distinct()
			.toList());
	}

	/**
	 * Leave the page.
	 */
	@Override
	public void close() {
		this.tab.close();
	}

}
