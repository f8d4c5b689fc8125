package io.github.reflexboot.test;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Content that users have written, in which nothing asks for a reflex, as in the client.
 */
final class Ignored {

	private static final String CONTENT = "[data-reflex-ignore]";

	private Ignored() {
	}

	static boolean includes(@Nullable Element element) {
		return element != null && element.closest(CONTENT) != null;
	}

	/**
	 * Tell whether an element stands in such content, and the one that asks does not.
	 */
	static boolean by(Element other, Element asking) {
		Element content = other.closest(CONTENT);
		return content != null && !content.equals(asking) && !asking.parents().contains(content);
	}

}
