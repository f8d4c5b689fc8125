package io.github.reflexboot.descriptor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code ctrl+enter} of {@code keydown.ctrl+enter->Todos#save}, with the key names of
 * Stimulus.
 *
 * @param modifiers the modifiers that must be held; no others may be
 * @param key the key as browsers name it, in lower case; empty for any
 * @since 0.1.0
 */
public record KeyFilter(Set<String> modifiers, String key) {

	private static final List<String> MODIFIERS = List.of("meta", "ctrl", "alt", "shift");

	private static final Map<String, String> NAMED_KEYS = Map.of("esc", "escape", "space", " ", "up", "arrowup", "down",
			"arrowdown", "left", "arrowleft", "right", "arrowright", "page_up", "pageup", "page_down", "pagedown");

	private static final Pattern OTHER_KEY = Pattern.compile("[a-z0-9]?|enter|tab|home|end");

	/**
	 * Read a filter.
	 * @param text its text
	 * @return the filter
	 * @throws IllegalArgumentException if the client does not know a key of that name
	 */
	static KeyFilter parse(String text) {
		List<String> names = keys(text);
		boolean isKnown = NAMED_KEYS.containsKey(names.get(0)) || OTHER_KEY.matcher(names.get(0)).matches();
		if (names.size() > 1 || !isKnown) {
			throw new IllegalArgumentException("unknown key \"" + text + "\"");
		}
		return pressed(text);
	}

	/**
	 * Read keys that are pressed together.
	 * @param text the keys, such as {@code ctrl+enter}: all that a keyboard has, by the
	 * names of filters or of browsers
	 * @return what a filter for just these keys would be
	 */
	public static KeyFilter pressed(String text) {
		Set<String> modifiers = Set.copyOf(parts(text).filter(MODIFIERS::contains).toList());
		String name = keys(text).get(0);
		return new KeyFilter(modifiers, NAMED_KEYS.getOrDefault(name, name.toLowerCase(Locale.ROOT)));
	}

	private static List<String> keys(String text) {
		List<String> keys = parts(text).filter((part) -> !MODIFIERS.contains(part)).toList();
		return keys.isEmpty() ? List.of("") : keys;
	}

	private static Stream<String> parts(String text) {
		return Stream.of(text.split("\\+", -1));
	}

	/**
	 * Tell whether this filter lets keys pass.
	 * @param pressed the keys that are pressed
	 * @return whether it does
	 */
	public boolean matches(KeyFilter pressed) {
		return this.modifiers.equals(pressed.modifiers) && (this.key.isEmpty() || this.key.equals(pressed.key));
	}

}
