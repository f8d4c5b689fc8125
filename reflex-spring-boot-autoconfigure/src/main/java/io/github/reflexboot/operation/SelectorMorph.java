package io.github.reflexboot.operation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Chooses how HTML comes to the element of a selector, as StimulusReflex does: HTML that
 * holds an element matching the selector is morphed into it, any other is put inside.
 *
 * @since 0.1.0
 */
public final class SelectorMorph {

	private static final Pattern FIRST_TAG = Pattern.compile("<([a-zA-Z][\\w-]*)");

	/**
	 * What an element has to stand in, lest a parser drops it.
	 */
	private static final Map<String, String> PARENTS = Map.of("tr", "tbody", "td", "tr", "th", "tr", "thead", "table",
			"tbody", "table", "tfoot", "table", "caption", "table", "colgroup", "table", "col", "colgroup");

	private SelectorMorph() {
	}

	/**
	 * Make the operation.
	 * @param selector CSS selector of the element to change
	 * @param html what to show
	 * @return a {@code morph} of the element's children, or an {@code innerHtml}
	 */
	public static Operation of(String selector, String html) {
		Element match = parse(html).selectFirst(selector);
		return (match != null) ? new ElementOperation.Morph(Target.of(selector), match.html(), true)
				: new ElementOperation.InnerHtml(Target.of(selector), html);
	}

	private static Document parse(String html) {
		Matcher matcher = FIRST_TAG.matcher(html);
		String first = matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
		if (first.equals("html") || first.equals("head") || first.equals("body")) {
			return unformatted(Parser.parse(html, ""));
		}
		Document document = unformatted(Document.createShell(""));
		Element context = document.createElement(PARENTS.getOrDefault(first, "body"));
		List<Node> nodes = Parser.parseFragment(html, context, "");
		document.body().appendChildren(nodes);
		return document;
	}

	private static Document unformatted(Document document) {
		document.outputSettings().prettyPrint(false);
		return document;
	}

}
