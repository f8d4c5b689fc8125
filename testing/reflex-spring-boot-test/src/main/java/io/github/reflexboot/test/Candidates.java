package io.github.reflexboot.test;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Words for a test that fails: what is there instead of what was looked for.
 */
final class Candidates {

	private static final int MOST = 30;

	private static final int LONGEST = 160;

	private Candidates() {
	}

	/**
	 * List the elements of a page that can ask for a reflex.
	 */
	static String of(Document page) {
		List<Element> elements = page.select("[" + Listener.ATTRIBUTE + "]")
			.stream()
			.filter((each) -> !Ignored.includes(each))
			.toList();
		return elements.isEmpty() ? "There is no element with " + Listener.ATTRIBUTE + " in " + page.location() + "."
				: "Elements with " + Listener.ATTRIBUTE + " in " + page.location() + ":"
						+ list(elements, Candidates::entries);
	}

	static String list(List<Element> elements) {
		return list(elements, Candidates::tag);
	}

	private static String list(List<Element> elements, Function<Element, String> words) {
		String more = (elements.size() > MOST) ? "\n  … and " + (elements.size() - MOST) + " more" : "";
		return elements.stream().limit(MOST).map((each) -> "\n  " + words.apply(each)).collect(Collectors.joining())
				+ more;
	}

	private static String entries(Element element) {
		List<String> problems = Listener.problemsOf(element);
		return tag(element) + (problems.isEmpty() ? "" : " (" + String.join("; ", problems) + ")");
	}

	/**
	 * Show an element: its tag, and its text in short.
	 */
	static String tag(Element element) {
		String html = element.shallowClone().outerHtml().replaceAll("</[\\w-]+>$", "").replaceAll("\\s+", " ");
		String tag = Parser.unescapeEntities(html, false);
		String text = element.text();
		String shown = text.isEmpty() ? tag : tag + text;
		return (shown.length() > LONGEST) ? shown.substring(0, LONGEST) + "…" : shown;
	}

}
