package io.github.reflexboot.root;

import java.util.Collection;
import java.util.List;
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

	/**
	 * What shows what another template says, or any HTML.
	 */
	private static final Set<String> INCLUSIONS = Set.of("insert", "replace", "include", "substituteby", "utext");

	/**
	 * Of those, what can be followed into the other template.
	 */
	private static final Set<String> INSERTIONS = Set.of("insert", "replace");

	/**
	 * Puts a body into an element before its edges can be seen.
	 */
	private static final String NOT_OF_MARKED = "insert";

	private static final String NOT_OF_OTHERS = "each";

	/**
	 * Of ours, only this one keeps what is in an element.
	 */
	private static final String CACHE = "cache";

	private static final String REFLEX = "reflex";

	static final String STANDARD = "th";

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
			if (name != null
					&& (NOT_OF_ROOT.contains(name) || (isMarked ? NOT_OF_MARKED : NOT_OF_OTHERS).equals(name))) {
				return attribute;
			}
		}
		return null;
	}

	/**
	 * Return whether an element shows what another template says and is otherwise as if
	 * it stood around that.
	 * @param tag the name of the element
	 * @param attributes the names of its attributes, in lower case
	 * @param prefixes of all dialects
	 */
	static boolean isHost(String tag, Collection<String> attributes, Set<String> prefixes) {
		List<String> others = attributes.stream().filter((each) -> !isOneOf(INSERTIONS, each)).toList();
		return attributes.size() == others.size() + 1 && around(tag, others, prefixes) == null;
	}

	/**
	 * Return whether an element shows what another template says: what is in it is shown,
	 * if ever, where it is inserted.
	 * @param attributes the names of its attributes, in lower case
	 */
	public static boolean isInsertion(Collection<String> attributes) {
		return attributes.stream().anyMatch((each) -> isOneOf(INSERTIONS, each));
	}

	/**
	 * Return whether an element may show what is written elsewhere.
	 * @param tag the name of the element
	 * @param attributes the names of its attributes, in lower case
	 * @param prefixes of all dialects
	 */
	static boolean mayInclude(String tag, Collection<String> attributes, Set<String> prefixes) {
		return around(tag, List.of(), prefixes) != null
				|| attributes.stream().anyMatch((each) -> isOneOf(INCLUSIONS, each) || isForeign(each, prefixes));
	}

	private static boolean isOneOf(Set<String> names, String attribute) {
		String name = standardName(attribute);
		return name != null && names.contains(name);
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
	private static boolean isForeign(String attribute, Set<String> prefixes) {
		String own = afterPrefix(attribute, Set.of(REFLEX), DATA);
		return (own != null) ? CACHE.equals(own)
				: standardName(attribute) == null && afterPrefix(attribute, prefixes, DATA) != null;
	}

	/**
	 * Return the name of one of Thymeleaf's own attributes without its prefix.
	 * @return {@code null} for any other
	 */
	private static @Nullable String standardName(String attribute) {
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
