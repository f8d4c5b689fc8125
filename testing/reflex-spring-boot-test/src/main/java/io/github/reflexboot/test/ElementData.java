package io.github.reflexboot.test;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server is told about the element that asked, as the client tells it.
 */
final class ElementData {

	private ElementData() {
	}

	static ObjectNode of(Element element, Fields fields) {
		ObjectNode json = JsonMapper.shared().createObjectNode();
		json.put("tagName", element.normalName().toUpperCase(Locale.ROOT));
		ObjectNode attributes = json.putObject("attributes");
		for (Attribute attribute : element.attributes()) {
			if (!attribute.getKey().equals(Listener.ATTRIBUTE)) {
				attributes.put(attribute.getKey(), attribute.getValue());
			}
		}
		addState(json, element, fields);
		Dataset.addTo(json, element);
		addContent(json, element);
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

	private static void addContent(ObjectNode json, Element element) {
		if (isOn(element, "data-reflex-include-inner-html")) {
			json.put("innerHtml", element.html());
		}
		if (isOn(element, "data-reflex-include-text-content")) {
			json.put("textContent", textOf(element));
		}
	}

	private static boolean isOn(Element element, String attribute) {
		return element.hasAttr(attribute) && !element.attr(attribute).equals("false");
	}

	private static String textOf(Node node) {
		if (node instanceof TextNode text) {
			return text.getWholeText();
		}
		return (node instanceof DataNode data) ? data.getWholeData()
				: node.childNodes().stream().map(ElementData::textOf).collect(Collectors.joining());
	}

}
