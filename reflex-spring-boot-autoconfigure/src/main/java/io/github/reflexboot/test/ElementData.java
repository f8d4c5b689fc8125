package io.github.reflexboot.test;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

/**
 * What the server is told about the element that asked, as the client tells it.
 */
final class ElementData {

	private static final String DATASET = "data-reflex-dataset";

	private static final Set<String> ANCESTORS = Set.of("combined", "ancestors");

	private static final Set<String> OURS = Set.of(Descriptor.ATTRIBUTE, "data-reflex-root", "data-reflex-permanent",
			DATASET, "data-reflex-reset", "data-reflex-busy", "data-reflex-connection");

	private ElementData() {
	}

	static ObjectNode of(Element element, Fields fields) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("tagName", element.normalName().toUpperCase(Locale.ROOT));
		ObjectNode attributes = json.putObject("attributes");
		for (Attribute attribute : element.attributes()) {
			if (!attribute.getKey().equals(Descriptor.ATTRIBUTE)) {
				attributes.put(attribute.getKey(), attribute.getValue());
			}
		}
		addState(json, element, fields);
		addDataset(json, element);
		return json;
	}

	private static void addState(ObjectNode json, Element element, Fields fields) {
		String value = fields.value(element);
		if (value != null) {
			json.put("value", value);
		}
		if (Fields.isSelect(element)) {
			addValues(json, fields.chosen(element), fields);
		}
		if (element.normalName().equals("option")) {
			Element select = element.closest("select");
			json.put("selected", select != null && fields.chosen(select).contains(element));
		}
		if (Fields.isBox(element)) {
			json.put("checked", fields.isChecked(element));
			List<Element> group = Forms.groupOf(element);
			if (group.size() > 1) {
				addValues(json, group.stream().filter(fields::isChecked).toList(), fields);
			}
		}
	}

	private static void addValues(ObjectNode json, List<Element> chosen, Fields fields) {
		ArrayNode values = json.putArray("values");
		chosen.forEach((each) -> values.add(fields.value(each)));
		json.put("value", chosen.stream().map(fields::value).collect(Collectors.joining(",")));
	}

	private static void addDataset(ObjectNode json, Element element) {
		String[] tokens = StringUtils.tokenizeToStringArray(element.attr(DATASET), " \t\n\r\f");
		for (String token : tokens) {
			if (!ANCESTORS.contains(token)) {
				throw new AssertionError(DATASET + "=\"" + element.attr(DATASET) + "\": ReflexTester knows " + ANCESTORS
						+ " only. Test this element in a browser, or with page.stimulate(…)");
			}
		}
		if (tokens.length == 0) {
			return;
		}
		ObjectNode dataset = json.putObject("dataset");
		for (Element ancestor : element.parents()) {
			for (Attribute attribute : ancestor.attributes()) {
				@Nullable String name = nameInDataset(attribute.getKey());
				if (name != null && !element.hasAttr(attribute.getKey()) && !dataset.has(name)) {
					dataset.put(name, attribute.getValue());
				}
			}
		}
	}

	private static @Nullable String nameInDataset(String attribute) {
		return (attribute.startsWith("data-") && !OURS.contains(attribute)) ? attribute.substring(5) : null;
	}

}
