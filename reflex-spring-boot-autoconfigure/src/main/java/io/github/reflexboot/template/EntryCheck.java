package io.github.reflexboot.template;

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

	private EntryCheck() {
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
