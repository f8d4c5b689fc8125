package io.github.reflexboot.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.reflexboot.delta.PageDelta;
import io.github.reflexboot.operation.ComponentOperation;

/**
 * The components of a page, and what the server has sent of each, as the client keeps it.
 * For one page, on the thread of its test.
 */
final class ShownComponents {

	static final String ATTRIBUTE = "data-reflex-component";

	private static final String STATE = "data-reflex-state";

	private final Map<String, String> texts = new HashMap<>();

	/**
	 * Return the selector of a component.
	 * @param id what it is called in its page
	 */
	static String selector(String id) {
		return "[" + ATTRIBUTE + "^=\"" + id + "@\"]";
	}

	/**
	 * Return the component around an element, as the server calls it.
	 */
	static @Nullable String around(Element element) {
		Element component = element.closest("[" + ATTRIBUTE + "]");
		return (component != null) ? component.attr(ATTRIBUTE) : null;
	}

	/**
	 * Return what the components of a page are called.
	 */
	static List<String> ids(Document page) {
		return page.select("[" + ATTRIBUTE + "]").eachAttr(ATTRIBUTE).stream().map(ShownComponents::id).toList();
	}

	/**
	 * Return the signed states that a page carries, by the components they are of.
	 */
	static ObjectNode states(Document page) {
		ObjectNode states = JsonMapper.shared().createObjectNode();
		page.select("[" + STATE + "]").forEach((each) -> states.put(id(each.attr(ATTRIBUTE)), each.attr(STATE)));
		return states;
	}

	private static String id(String mark) {
		int version = mark.lastIndexOf('@');
		return (version < 0) ? mark : mark.substring(0, version);
	}

	/**
	 * Show a component as it is by now. One that has left the page meanwhile is left out.
	 */
	void show(ComponentOperation operation, LivePage page) {
		String html = complete(operation);
		this.texts.put(operation.id(), html);
		Element element = page.document.selectFirst(selector(operation.id()));
		Element parent = (element != null) ? element.parent() : null;
		if (element == null || parent == null) {
			return;
		}
		List<Node> nodes = Parser.parseFragment(html, parent, parent.baseUri());
		if (nodes.size() != 1 || !(nodes.get(0) instanceof Element other)) {
			throw new AssertionError("The component \"" + operation.id() + "\" cannot stand in <" + parent.normalName()
					+ ">, or is more than one element:\n" + html);
		}
		page.replace(element, other);
	}

	private String complete(ComponentOperation operation) {
		String html = operation.html();
		if (html != null) {
			return html;
		}
		String before = this.texts.get(operation.id());
		List<Object> steps = operation.steps();
		Integer length = operation.length();
		if (before == null || steps == null || length == null) {
			throw new AssertionError("What has changed in the component \"" + operation.id()
					+ "\" was sent, but never the component itself");
		}
		String text = new PageDelta(length, steps).applyTo(before);
		if (text.length() != length) {
			throw new AssertionError(
					"What has changed in the component \"" + operation.id() + "\" does not fit:\n" + before);
		}
		return text;
	}

}
