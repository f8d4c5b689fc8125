package io.github.reflexboot.component;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Says on the root element of a component which one it is, so that it needs no element
 * around it, and may be a row of a table.
 *
 * @param type the component, for messages
 * @param id what it is called in its page
 * @param version how often its state has changed
 * @param state its signed state; {@code null} for nothing
 */
record RootMark(String type, String id, int version, @Nullable String state) {

	private static final String ATTRIBUTE = " data-reflex-component=";

	/**
	 * The root element, behind comments.
	 */
	private static final Pattern BEGINNING = Pattern
		.compile("\\s*(?:<!--.*?-->\\s*)*(?<tag><(?<name>[a-zA-Z][^\\s/>]*))(?<rest>[^>]*)", Pattern.DOTALL);

	static RootMark of(ComponentInstance instance) {
		return new RootMark(instance.type().toString(), instance.id(), instance.version(), instance.state());
	}

	/**
	 * Put it on the root element. What changes comes last: the bytes in front of it are
	 * then those that a delta may copy.
	 * @param html what the template of the component has rendered
	 * @param place where the template writes its root, for messages
	 * @return the element alone
	 * @throws IllegalStateException if there are several elements, or none
	 */
	String on(String html, Supplier<String> place) {
		Matcher beginning = BEGINNING.matcher(html);
		String element = html.stripTrailing();
		if (!beginning.lookingAt()
				|| !isOneElement(element.substring(beginning.start("tag")), beginning.group("name"))) {
			throw problem(place, "rendered something else than one element, expected a single root element, which may "
					+ "not be a th:block");
		}
		String attributes = beginning.group("rest");
		if (attributes.contains(ATTRIBUTE)) {
			throw problem(place, "another component as its root element, expected an element of its own around it");
		}
		String key = (attributes.contains(" id=") || attributes.contains("data-reflex-key=")) ? ""
				: " data-reflex-key=\"" + this.id + "\"";
		String signed = (this.state != null) ? " data-reflex-state=\"" + this.state + "\"" : "";
		return beginning.group("tag") + key + ATTRIBUTE + "\"" + this.id + "@" + this.version + "\"" + signed
				+ element.substring(beginning.end("tag"));
	}

	private IllegalStateException problem(Supplier<String> place, String problem) {
		return new IllegalStateException("The template " + place.get() + " of " + this.type + " has " + problem);
	}

	/**
	 * Tell whether a text that begins with a tag ends with that element. What looks
	 * suspicious is parsed, since the text of a tag may also stand in a script.
	 */
	private static boolean isOneElement(String html, String name) {
		int depth = 0;
		int ends = 0;
		int end = 0;
		for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
			boolean closes = html.startsWith("/", at + 1);
			int after = at + (closes ? 2 : 1) + name.length();
			if (html.regionMatches(true, after - name.length(), name, 0, name.length()) && isBehindName(html, after)) {
				depth += closes ? -1 : 1;
				ends += (depth == 0) ? 1 : 0;
				end = after;
			}
		}
		boolean isSure = depth == 0 && ends == 1 && html.indexOf('>', end) == html.length() - 1;
		return isSure || Jsoup.parse(html, "", Parser.xmlParser()).childrenSize() == 1;
	}

	private static boolean isBehindName(String html, int at) {
		return at < html.length()
				&& (html.charAt(at) == '>' || html.charAt(at) == '/' || Character.isWhitespace(html.charAt(at)));
	}

}
