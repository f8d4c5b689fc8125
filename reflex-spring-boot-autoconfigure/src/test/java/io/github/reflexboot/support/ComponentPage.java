package io.github.reflexboot.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * A page with components, as a browser has it.
 */
public final class ComponentPage implements AutoCloseable {

	private final TestSocket socket;

	private final String url;

	private final Map<String, String> texts = new HashMap<>();

	private Document document;

	/**
	 * Whether the server was told the states by an action, and has refused nothing since.
	 */
	private boolean hasSentStates;

	public ComponentPage(TestServer server, String url) {
		this(server, url, server.get(url).body());
	}

	public ComponentPage(TestServer server, String url, String html) {
		this.url = url;
		this.document = parse(html);
		this.socket = server.open();
	}

	private static Document parse(String html) {
		Document document = Jsoup.parse(html, "", Parser.xmlParser());
		document.outputSettings().prettyPrint(false);
		return document;
	}

	public TestSocket socket() {
		return this.socket;
	}

	/**
	 * Return the element of a component.
	 */
	public Element component(String id) {
		for (Element element : this.document.select("[data-reflex-component]")) {
			if (element.attr("data-reflex-component").replaceAll("@.*", "").equals(id)) {
				return element;
			}
		}
		throw new AssertionError("There is no component " + id + " in " + this.document);
	}

	public String text(String id, String selector) {
		return component(id).select(selector).text();
	}

	/**
	 * Return a component with its version, as it stands in the page.
	 */
	public String reference(String id) {
		return component(id).attr("data-reflex-component");
	}

	/**
	 * Call an action and take over what is answered.
	 */
	public JsonNode call(String id, String action, String... more) {
		return take(this.socket.answerTo(send(id, action, more)));
	}

	/**
	 * Run the page again.
	 */
	public JsonNode refresh() {
		return take(this.socket.ask(this.url, null, "states", states()));
	}

	/**
	 * Return the signed states that the page shows, as JSON.
	 */
	public String states() {
		Map<String, String> states = new TreeMap<>();
		for (Element element : this.document.select("[data-reflex-state]")) {
			states.put(element.attr("data-reflex-component").replaceAll("@.*", ""), element.attr("data-reflex-state"));
		}
		return TestInbox.mapper.writeValueAsString(states);
	}

	/**
	 * Return this page as another server, or this one after a restart, would get it.
	 */
	public ComponentPage elsewhere(TestServer server) {
		return new ComponentPage(server, this.url, this.document.outerHtml());
	}

	public String send(String id, String action, String... more) {
		List<String> all = new ArrayList<>(List.of("component", "\"" + reference(id) + "\""));
		String state = component(id).attr("data-reflex-state");
		if (!state.isEmpty()) {
			all.addAll(List.of("state", "\"" + state + "\""));
		}
		if (!this.hasSentStates) {
			all.addAll(List.of("states", states()));
		}
		this.hasSentStates = true;
		all.addAll(List.of(more));
		return this.socket.send(this.url, action, all.toArray(String[]::new));
	}

	public JsonNode take(JsonNode answer) {
		if (answer.path("type").asString().equals("error")) {
			this.hasSentStates = false;
		}
		if (answer.has("html")) {
			this.document = parse(answer.path("html").asString());
		}
		for (JsonNode operation : answer.path("operations")) {
			if (operation.path("operation").asString().equals("component")) {
				show(operation);
			}
		}
		return answer;
	}

	private void show(JsonNode operation) {
		String id = operation.path("id").asString();
		String html = operation.has("html") ? operation.path("html").asString()
				: SentDelta.apply(this.texts.get(id), operation);
		this.texts.put(id, html);
		component(id).replaceWith(parse(html).child(0));
	}

	@Override
	public void close() {
		this.socket.close();
	}

}
