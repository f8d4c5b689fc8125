package io.github.reflexboot.component;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Says on the root element of a component which one it is, so that it needs no element
 * around it, and may be a row of a table.
 *
 * @param type the component, for messages
 * @param id what it is called in its page
 * @param version how often its state has changed
 */
record RootMark(String type, String id, int version) {

	/**
	 * The root element, behind comments.
	 */
	private static final Pattern BEGINNING = Pattern
		.compile("\\s*(?:<!--.*?-->\\s*)*(?<tag><(?<name>[a-zA-Z][^\\s/>]*))(?<rest>[^>]*)", Pattern.DOTALL);

	static RootMark of(ComponentInstance instance) {
		return new RootMark(instance.type().toString(), instance.id(), instance.version());
	}

	/**
	 * Put it on the root element.
	 * @param html what the template of the component has rendered
	 * @return the element alone
	 * @throws IllegalStateException if there are several elements, or none
	 */
	String on(String html) {
		Matcher beginning = BEGINNING.matcher(html);
		String element = html.stripTrailing();
		if (!beginning.lookingAt()
				|| !isOneElement(element.substring(beginning.start("tag")), beginning.group("name"))) {
			throw new IllegalStateException("The template " + ComponentTemplates.FOLDER + name() + " of " + this.type
					+ " has rendered something else than one element, expected a single root element, which may not "
					+ "be a th:block");
		}
		String attributes = beginning.group("rest");
		String key = (attributes.contains(" id=") || attributes.contains("data-reflex-key=")) ? ""
				: " data-reflex-key=\"" + this.id + "\"";
		return beginning.group("tag") + " data-reflex-component=\"" + this.id + "@" + this.version + "\"" + key
				+ element.substring(beginning.end("tag"));
	}

	private String name() {
		String last = this.id.substring(this.id.lastIndexOf('/') + 1);
		int key = last.indexOf(':');
		return (key < 0) ? last : last.substring(0, key);
	}

	/**
	 * Tell whether a text that begins with a tag ends with that element. What looks
	 * suspicious is parsed, since the text of a tag may also stand in a script.
	 */
	private static boolean isOneElement(String html, String name) {
		int depth = 0;
		int end = -1;
		Matcher tags = Pattern.compile("<(/?)" + Pattern.quote(name) + "(?=[\\s/>])", Pattern.CASE_INSENSITIVE)
			.matcher(html);
		while (tags.find()) {
			depth += tags.group(1).isEmpty() ? 1 : -1;
			if (depth == 0) {
				end = (end < 0) ? tags.end() : Integer.MAX_VALUE;
			}
		}
		boolean isSure = end >= 0 && end < Integer.MAX_VALUE && html.indexOf('>', end) == html.length() - 1;
		return isSure || countRoots(html, name) == 1;
	}

	private static int countRoots(String html, String name) {
		Element parsed = Jsoup.parse(html, "", Parser.xmlParser());
		return (parsed.childrenSize() == 1 || isVoid(parsed, name)) ? 1 : parsed.childrenSize();
	}

	private static boolean isVoid(Element parsed, String name) {
		return parsed.childrenSize() == 1 && parsed.child(0).tagName().equalsIgnoreCase(name);
	}

}
