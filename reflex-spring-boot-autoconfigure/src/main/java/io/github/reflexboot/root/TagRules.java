package io.github.reflexboot.root;

import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Which tags keep an element from being rendered without what stands beside it. All that
 * is not known to be harmless does.
 *
 * @since 0.1.0
 */
public final class TagRules {

	/**
	 * What a tag around an element may have: it is applied there, whether or not its
	 * other content is rendered, and it shows the element once at most.
	 */
	private static final Set<String> AROUND = Set.of("action", "attr", "attrappend", "attrprepend", "class",
			"classappend", "dir", "fragment", "href", "id", "if", "lang", "method", "object", "style", "styleappend",
			"title", "unless", "with");

	/**
	 * What gives an element another id, or shows it never, several times or as another
	 * one.
	 */
	private static final Set<String> NOT_OF_ROOT = Set.of("assert", "attr", "attrappend", "attrprepend", "case", "id",
			"include", "remove", "replace", "substituteby");

	private static final String EACH = "each";

	/**
	 * Of ours, only this one keeps what is in an element.
	 */
	private static final String CACHE = "cache";

	private static final String REFLEX = "reflex";

	private static final String STANDARD = "th";

	private static final String DATA = "data-";

	private TagRules() {
	}

	/**
	 * Return what of a tag keeps the elements in it from being rendered alone.
	 * @param tag the name of its element
	 * @param attributes the names of its attributes, in lower case
	 * @param prefixes of all dialects
	 * @return the attribute or the tag; {@code null} if there is nothing
	 */
	public static @Nullable String around(String tag, Iterable<String> attributes, Set<String> prefixes) {
		String plainTag = afterPrefix(tag, prefixes, "");
		if (plainTag != null && !"th:block".equals(tag) && !"th-block".equals(tag)) {
			return "<" + tag + ">";
		}
		return first(attributes, prefixes, (name) -> AROUND.contains(name) || isPlainAttribute(name));
	}

	/**
	 * Return what of its own tag keeps an element from being rendered alone.
	 * @param tag the name of the element
	 * @param attributes the names of its attributes, in lower case
	 * @param isMarked whether it is marked as a root, and may be one of several
	 * @param prefixes of all dialects
	 * @return the attribute or the tag; {@code null} if there is nothing
	 */
	public static @Nullable String of(String tag, Iterable<String> attributes, boolean isMarked, Set<String> prefixes) {
		if (afterPrefix(tag, prefixes, "") != null) {
			return "<" + tag + ">";
		}
		for (String attribute : attributes) {
			String name = standardName(attribute);
			if (name != null && (NOT_OF_ROOT.contains(name) || (EACH.equals(name) && !isMarked))) {
				return attribute;
			}
		}
		return null;
	}

	private static boolean isPlainAttribute(String name) {
		return name.startsWith(DATA) || name.startsWith("aria-");
	}

	private static @Nullable String first(Iterable<String> attributes, Set<String> prefixes,
			Predicate<String> isHarmless) {
		for (String attribute : attributes) {
			String standard = standardName(attribute);
			boolean isRefused = (standard != null) ? !isHarmless.test(standard) : isForeign(attribute, prefixes);
			if (isRefused) {
				return attribute;
			}
		}
		return null;
	}

	/**
	 * Return whether an attribute is one of a dialect other than Thymeleaf's own and
	 * ours.
	 */
	static boolean isForeign(String attribute, Set<String> prefixes) {
		String own = afterPrefix(attribute, Set.of(REFLEX), DATA);
		return (own != null) ? CACHE.equals(own)
				: standardName(attribute) == null && afterPrefix(attribute, prefixes, DATA) != null;
	}

	/**
	 * Return the name of one of Thymeleaf's own attributes without its prefix.
	 * @return {@code null} for any other
	 */
	static @Nullable String standardName(String attribute) {
		return afterPrefix(attribute, Set.of(STANDARD), DATA);
	}

	/**
	 * Return the name behind the prefix of a dialect, in either of the two ways in which
	 * Thymeleaf writes it.
	 */
	private static @Nullable String afterPrefix(String name, Set<String> prefixes, String dash) {
		int colon = name.indexOf(':');
		if (colon > 0 && prefixes.contains(name.substring(0, colon))) {
			return name.substring(colon + 1);
		}
		int start = dash.length();
		int end = name.startsWith(dash) ? name.indexOf('-', start) : -1;
		boolean isPrefixed = end > start && prefixes.contains(name.substring(start, end));
		return isPrefixed ? name.substring(end + 1) : null;
	}

}
