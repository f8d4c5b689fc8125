package io.github.reflexboot.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.reflexboot.descriptor.ReflexDescriptor;

/**
 * Looks at entries of {@code data-reflex} for what no browser takes.
 */
final class EntryCheck {

	/**
	 * What attributes of HTML are called that hold a script for an event.
	 */
	private static final Pattern HANDLER = Pattern
		.compile("on(?:(?:dbl)?click|input|change|submit|reset|focus|blur|scroll|key\\w+|mouse\\w+|pointer\\w+)");

	private static final Pattern EVENT_ALONE = Pattern.compile("[a-z][^#>@]*");

	private EntryCheck() {
	}

	/**
	 * Find entries that are an event alone, before an action without one: whoever writes
	 * two has probably left out the arrow between them.
	 * @param entries those of one attribute
	 * @return what is wrong with which of them
	 */
	static Map<MatchResult, String> withoutArrow(List<MatchResult> entries) {
		Map<MatchResult, String> problems = new LinkedHashMap<>();
		for (int i = 0; i + 1 < entries.size(); i++) {
			String event = entries.get(i).group();
			String action = entries.get(i + 1).group();
			if (EVENT_ALONE.matcher(event).matches() && action.contains("#") && !action.contains("->")) {
				problems.put(entries.get(i),
						"'" + event + "' and '" + action + "' are two entries, and the first only runs the page again: "
								+ "write '" + event + "->" + action + "', or '" + action + " " + event
								+ "' if you mean both");
			}
		}
		return problems;
	}

	/**
	 * Read an entry.
	 * @throws IllegalArgumentException if nothing would come of it in a browser
	 */
	static ReflexDescriptor read(String entry) {
		ReflexDescriptor descriptor = parse(entry);
		String event = descriptor.eventName();
		if (event != null && HANDLER.matcher(event).matches()) {
			throw new IllegalArgumentException(
					"No browser has an event '" + event + "': write '" + entry.replaceFirst("on", "") + "'");
		}
		return descriptor;
	}

	private static ReflexDescriptor parse(String entry) {
		try {
			return ReflexDescriptor.parse(entry);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Browsers ignore '" + entry + "': " + ex.getMessage(), ex);
		}
	}

}
