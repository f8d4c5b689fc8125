package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Selector;

import io.github.reflexboot.descriptor.RootSelectors;

/**
 * The document of a page and what a visitor has entered into it. It is replaced root by
 * root, as the client morphs it.
 */
final class LivePage {

	private static final String ROOT = "data-reflex-root";

	private static final String PERMANENT = "[data-reflex-permanent]";

	final Document document;

	final Fields fields = new Fields();

	final TouchedFields touched = new TouchedFields();

	final SpentEntries spent = new SpentEntries();

	final ShownComponents components = new ShownComponents();

	LivePage(String html, String url) {
		this.document = parse(html, url);
		checkIds();
	}

	private static Document parse(String html, String url) {
		Document document = Jsoup.parse(html, url);
		document.outputSettings().prettyPrint(false);
		return document;
	}

	/**
	 * An identifier that stands twice is morphed into the wrong place.
	 */
	void checkIds() {
		Map<String, Long> counts = this.document.select("[id]")
			.stream()
			.collect(Collectors.groupingBy(Element::id, LinkedHashMap::new, Collectors.counting()));
		counts.values().removeIf((count) -> count < 2);
		if (!counts.isEmpty()) {
			throw new AssertionError("Every id must be unique in its page, but these stand more than once in "
					+ this.document.location() + ": " + counts.keySet());
		}
	}

	/**
	 * Return the selectors of what shall be morphed for an element, from the nearest
	 * {@code data-reflex-root} that names something in this page.
	 */
	List<String> rootsFor(Element element) {
		for (@Nullable
		Element current = element; current != null; current = current.parent()) {
			if (current.hasAttr(ROOT)) {
				List<String> roots = split(current).stream().filter((root) -> find(root) != null).toList();
				if (!roots.isEmpty()) {
					return roots;
				}
			}
		}
		return List.of("body");
	}

	private static List<String> split(Element element) {
		String value = element.attr(ROOT);
		if (value.isBlank()) {
			return element.id().isEmpty() ? List.of() : List.of("[id=\"" + element.id() + "\"]");
		}
		return RootSelectors.split(value);
	}

	private @Nullable Element find(String selector) {
		return find(this.document, selector);
	}

	/**
	 * Whatever content that is to be ignored calls itself, it is no root.
	 */
	private static @Nullable Element find(Document document, String selector) {
		try {
			return document.select(selector)
				.stream()
				.filter((each) -> !Ignored.includes(each.parent()))
				.findFirst()
				.orElse(null);
		}
		catch (Selector.SelectorParseException ex) {
			throw new AssertionError(ROOT + ": \"" + selector + "\" is not a selector that jsoup knows", ex);
		}
	}

	void show(String html, List<String> roots) {
		Document answer = parse(html, this.document.location());
		Map<Element, Element> pairs = new LinkedHashMap<>();
		for (String root : roots) {
			Element from = find(root);
			Element to = find(answer, root);
			if (from == null || to == null) {
				throw new AssertionError("The root \"" + root + "\" is missing in the "
						+ ((from == null) ? "page" : "page that the server answered with") + ":\n" + html);
			}
			pairs.put(from, to);
		}
		pairs.forEach((from, to) -> {
			if (from.parents().stream().noneMatch(pairs::containsKey)) {
				replaceChildren(from, to);
			}
		});
		if (answer.selectFirst("title") != null) {
			this.document.title(answer.title());
		}
		checkIds();
	}

	/**
	 * Show other children in an element, but for what is permanent.
	 */
	void replaceChildren(Element from, Element to) {
		if (from.closest(PERMANENT) != null) {
			return;
		}
		carryOver(from, to);
		List<Node> children = new ArrayList<>(to.childNodes());
		from.empty();
		from.appendChildren(children);
	}

	/**
	 * Show another element in the place of one, unless it is permanent.
	 */
	void replace(Element from, Element to) {
		if (from.closest(PERMANENT) == null) {
			carryOver(from, to);
			from.replaceWith(to);
		}
	}

	private void carryOver(Element from, Element to) {
		this.fields.carryOver(from, to);
		this.spent.carryOver(from, to);
		for (Element permanent : from.select(PERMANENT)) {
			if (Ignored.includes(permanent.parent())) {
				continue;
			}
			Element counterpart = permanent.id().isEmpty() ? null : to.getElementById(permanent.id());
			if (counterpart != null) {
				counterpart.replaceWith(permanent);
			}
		}
	}

}
