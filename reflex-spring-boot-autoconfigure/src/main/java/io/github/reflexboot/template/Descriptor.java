package io.github.reflexboot.template;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code data-reflex}, read as the browser does: see
 * {@code detailed_descriptor.js} and {@code key_filter.js}.
 *
 * @param target the action; {@code null} for a refresh
 */
record Descriptor(@Nullable String target) {

	private static final String PLACE = "(?:@(?:window|document))?";

	private static final Pattern WITH_TARGET = Pattern.compile(
			"(?:(?<event>[^\\s>@]+?)" + PLACE + "->)?(?<target>[^\\s#>]+#[^\\s#:>]+)(?<options>(?::[\\w!]+)*)",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern EVENT = Pattern.compile("(?<event>[a-z][^\\s#>@]*)" + PLACE,
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final List<String> OPTIONS = List.of("once", "prevent", "stop", "self");

	/**
	 * What attributes of HTML are called that hold a script for an event.
	 */
	private static final Pattern HANDLER = Pattern
		.compile("on(?:(?:dbl)?click|input|change|submit|reset|focus|blur|scroll|key\\w+|mouse\\w+|pointer\\w+)");

	private static final Pattern KEYBOARD_EVENT = Pattern.compile("(?:keydown|keyup|keypress)\\.(?<filter>.*)");

	private static final Pattern KEY = Pattern
		.compile("[a-z0-9]?|enter|tab|home|end|esc|space|up|down|left|right|page_up|page_down");

	private static final Set<String> MODIFIERS = Set.of("meta", "ctrl", "alt", "shift");

	/**
	 * Read an entry.
	 * @throws IllegalArgumentException if the browser would ignore it
	 */
	static Descriptor parse(String entry) {
		Matcher withTarget = WITH_TARGET.matcher(entry);
		if (withTarget.matches()) {
			checkEvent(entry, withTarget.group("event"));
			checkOptions(entry, withTarget.group("options"));
			return new Descriptor(withTarget.group("target"));
		}
		Matcher event = EVENT.matcher(entry);
		if (event.matches()) {
			checkEvent(entry, event.group("event"));
			return new Descriptor(null);
		}
		throw new IllegalArgumentException(
				"Browsers ignore '" + entry + "': expected \"event->Class#action\", \"Class#action\" or \"event\"");
	}

	private static void checkEvent(String entry, @Nullable String event) {
		if (event != null && HANDLER.matcher(event).matches()) {
			throw new IllegalArgumentException(
					"No browser has an event '" + event + "': write '" + entry.replaceFirst("on", "") + "'");
		}
		Matcher keyboard = (event != null) ? KEYBOARD_EVENT.matcher(event) : null;
		if (keyboard == null || !keyboard.matches()) {
			return;
		}
		String filter = keyboard.group("filter");
		String[] keys = Pattern.compile("\\+")
			.splitAsStream(filter)
			.filter((part) -> !MODIFIERS.contains(part))
			.toArray(String[]::new);
		if (keys.length > 1 || (keys.length == 1 && !KEY.matcher(keys[0]).matches())) {
			throw new IllegalArgumentException("Browsers ignore '" + entry + "': unknown key \"" + filter + "\"");
		}
	}

	private static void checkOptions(String entry, String options) {
		Pattern.compile(":")
			.splitAsStream(options)
			.filter((option) -> !option.isEmpty() && !OPTIONS.contains(option))
			.findFirst()
			.ifPresent((option) -> {
				throw new IllegalArgumentException("Browsers ignore '" + entry + "': unknown option \":" + option
						+ "\", there are :" + String.join(", :", OPTIONS));
			});
	}

}
