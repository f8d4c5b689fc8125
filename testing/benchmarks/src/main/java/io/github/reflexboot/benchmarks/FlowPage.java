package io.github.reflexboot.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * The page that Vaadin's client makes out of what the server says has changed.
 */
final class FlowPage {

	/**
	 * The first node.
	 */
	static final int BODY = 1;

	private static final int TAG = 0;

	private static final int CHILDREN = 2;

	private static final int ATTRIBUTES = 3;

	private static final int LISTENERS = 4;

	private static final int TEXT = 7;

	private static final int CLASSES = 11;

	private final Map<Integer, Node> nodes = new HashMap<>();

	/**
	 * Take what a message says.
	 */
	void apply(JsonNode message) {
		for (JsonNode change : message.path("changes")) {
			Node node = this.nodes.computeIfAbsent(change.path("node").asInt(), (id) -> new Node());
			switch (change.path("type").asString()) {
				case "put" -> put(node, change);
				case "splice" -> splice(node, change);
				case "clear" -> clear(node, change.path("feat").asInt());
				default -> {
				}
			}
		}
	}

	private static void put(Node node, JsonNode change) {
		String key = change.path("key").asString();
		switch (change.path("feat").asInt()) {
			case TAG -> node.tag = key.equals("tag") ? change.path("value").asString() : node.tag;
			case TEXT -> node.text = change.path("value").asString();
			case ATTRIBUTES -> node.attributes.put(key, change.path("value").asString());
			case LISTENERS -> node.isButton |= key.equals("click");
			default -> {
			}
		}
	}

	private static void splice(Node node, JsonNode change) {
		int index = change.path("index").asInt();
		switch (change.path("feat").asInt()) {
			case CHILDREN -> {
				node.children.subList(index, index + change.path("remove").asInt(0)).clear();
				List<Integer> added = new ArrayList<>();
				change.path("addNodes").forEach((child) -> added.add(child.asInt()));
				node.children.addAll(index, added);
			}
			case CLASSES -> node.attributes.put("class", change.path("add").path(0).asString());
			default -> {
			}
		}
	}

	private static void clear(Node node, int feature) {
		if (feature == CHILDREN) {
			node.children.clear();
		}
	}

	/**
	 * Return which node is clicked.
	 */
	int button() {
		return this.nodes.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isButton)
			.findFirst()
			.orElseThrow()
			.getKey();
	}

	/**
	 * Return what is in the element of a name.
	 */
	String html(String tag) {
		StringBuilder html = new StringBuilder();
		this.nodes.values()
			.stream()
			.filter((node) -> tag.equals(node.tag))
			.forEach((node) -> node.children.forEach((child) -> write(child, html)));
		return html.toString();
	}

	private void write(int id, StringBuilder html) {
		Node node = this.nodes.getOrDefault(id, new Node());
		if (node.tag.isEmpty()) {
			html.append(node.text);
			return;
		}
		html.append('<').append(node.tag);
		node.attributes.forEach((name, value) -> html.append(' ').append(name).append("=\"").append(value).append('"'));
		html.append('>');
		node.children.forEach((child) -> write(child, html));
		html.append("</").append(node.tag).append('>');
	}

	/**
	 * A text, or an element with its children.
	 */
	private static final class Node {

		private String tag = "";

		private String text = "";

		private boolean isButton;

		private final Map<String, String> attributes = new TreeMap<>();

		private final List<Integer> children = new ArrayList<>();

	}

}
