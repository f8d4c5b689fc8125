package io.github.reflexboot.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

/**
 * What {@code data-reflex-dataset} and {@code data-reflex-dataset-all} collect from other
 * elements, as in the client.
 */
final class Dataset {

	private static final String SINGLE = "data-reflex-dataset";

	private static final String ALL = "data-reflex-dataset-all";

	private static final String PREFIX = "data-";

	private static final Set<String> OURS = Set.of(Listener.ATTRIBUTE, "data-reflex-ignore", "data-reflex-events",
			"data-reflex-cookies", "data-reflex-root", "data-reflex-permanent", "data-reflex-key",
			ShownComponents.ATTRIBUTE, "data-reflex-reset", "data-reflex-disable-with", "data-reflex-each",
			"data-reflex-busy", "data-reflex-connection", SINGLE, ALL, "data-reflex-serialize-form",
			"data-reflex-form-selector", "data-reflex-include-inner-html", "data-reflex-include-text-content",
			"data-reflex-suppress-logging", "data-reflex-debounce", "data-reflex-throttle", "data-reflex-confirm",
			"data-reflex-drop-offline");

	private Dataset() {
	}

	static void addTo(ObjectNode json, Element element) {
		if (element.hasAttr(SINGLE)) {
			ObjectNode dataset = json.putObject("dataset");
			// The first one wins, which is the nearest ancestor.
			collect(SINGLE, element)
				.filter((each) -> !element.hasAttr(PREFIX + each.getKey()) && !dataset.has(each.getKey()))
				.forEach((each) -> dataset.put(each.getKey(), each.getValue()));
		}
		if (element.hasAttr(ALL)) {
			ObjectNode dataset = json.putObject("datasetAll");
			Stream.concat(dataOf(element), collect(ALL, element))
				.forEach((each) -> ((ArrayNode) dataset.withArray(each.getKey())).add(each.getValue()));
		}
	}

	private static Stream<Map.Entry<String, String>> collect(String attribute, Element element) {
		return Stream.of(StringUtils.tokenizeToStringArray(element.attr(attribute), " \t\n\r\f"))
			.flatMap((token) -> related(attribute, element, token).stream())
			.filter((other) -> !Ignored.by(other, element))
			.flatMap(Dataset::dataOf);
	}

	private static List<Element> related(String attribute, Element element, String token) {
		Element parent = element.parent();
		return switch (token) {
			case "ancestors", "combined" -> element.parents();
			case "parent" -> (parent != null) ? List.of(parent) : List.of();
			case "siblings" -> element.siblingElements();
			case "children" -> element.children();
			case "descendants" -> element.select("*").stream().filter((each) -> !each.equals(element)).toList();
			default -> select(attribute, element, token);
		};
	}

	private static List<Element> select(String attribute, Element element, String selector) {
		try {
			return element.root().select(selector);
		}
		catch (Selector.SelectorParseException ex) {
			throw new AssertionError(attribute + ": \"" + selector + "\" is not a selector that jsoup knows", ex);
		}
	}

	private static Stream<Map.Entry<String, String>> dataOf(Element element) {
		return element.attributes()
			.asList()
			.stream()
			.filter((each) -> each.getKey().startsWith(PREFIX) && !OURS.contains(each.getKey()))
			.map(Dataset::named);
	}

	private static Map.Entry<String, String> named(Attribute attribute) {
		return Map.entry(attribute.getKey().substring(PREFIX.length()), attribute.getValue());
	}

}
