package io.github.reflexboot.test;

import java.util.Objects;
import java.util.Set;

import io.github.reflexboot.descriptor.KeyFilter;
import io.github.reflexboot.descriptor.ReflexDescriptor;

/**
 * An event.
 *
 * @param name its name
 * @param keys the keys that are pressed
 */
record Happened(String name, KeyFilter keys) {

	private static final Set<String> KEYBOARD = Set.of("keydown", "keyup", "keypress");

	private static final Set<String> STAY_AT_THEIR_TARGET = Set.of("focus", "blur", "mouseenter", "mouseleave",
			"pointerenter", "pointerleave", "toggle", "beforetoggle", "cancel", "close", "load", "error", "abort",
			"scroll", "scrollend", "resize", "invalid", "visible", "loadstart", "loadend", "loadeddata",
			"loadedmetadata", "canplay", "canplaythrough", "durationchange", "emptied", "ended", "pause", "play",
			"playing", "progress", "ratechange", "seeked", "seeking", "stalled", "suspend", "timeupdate",
			"volumechange", "waiting");

	/**
	 * Read an event.
	 * @param text the event, such as {@code click} or {@code keydown.ctrl+enter}
	 */
	static Happened of(String text) {
		String keys = Objects.requireNonNullElse(ReflexDescriptor.keysOf(text), "");
		return new Happened(ReflexDescriptor.nameOf(text), KeyFilter.pressed(keys));
	}

	boolean isOfKeyboard() {
		return KEYBOARD.contains(this.name);
	}

	/**
	 * Tell whether those around its target hear of it, too.
	 */
	boolean bubbles() {
		return !STAY_AT_THEIR_TARGET.contains(this.name) && !this.name.startsWith("every(");
	}

}
