package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import org.springframework.util.StringUtils;

/**
 * One entry of {@code data-reflex}, read as the client reads it.
 *
 * @param event what it waits for, with its keys, such as {@code keydown.enter}
 * @param target what it calls; {@code null} for a refresh
 */
record Descriptor(String event, @Nullable String target) {

	static final String ATTRIBUTE = "data-reflex";

	private static final Pattern ENTRY = Pattern.compile("(?:([^\\s>]+?)->)?([^\\s#>]+#[^\\s#:>]+)");

	private static final Pattern EVENT = Pattern.compile("[a-z][^\\s#>]*");

	private static final Map<String, String> DEFAULT_EVENTS = Map.of("form", "submit", "select", "change", "textarea",
			"input", "details", "toggle");

	private static final Map<String, String> EVENTS_OF_INPUTS = Map.of("checkbox", "change", "radio", "change",
			"submit", "click", "button", "click", "reset", "click", "image", "click");

	/**
	 * Read the entries of an element. Those that cannot be read are left out, as the
	 * client does with a warning, and those in content that is to be ignored.
	 */
	static List<Descriptor> of(Element element) {
		List<Descriptor> descriptors = new ArrayList<>();
		if (Ignored.includes(element)) {
			return descriptors;
		}
		for (String text : StringUtils.tokenizeToStringArray(element.attr(ATTRIBUTE), " \t\n\r\f")) {
			Matcher entry = ENTRY.matcher(text);
			if (entry.matches()) {
				String event = (entry.group(1) != null) ? entry.group(1) : defaultEvent(element);
				descriptors.add(new Descriptor(event, entry.group(2)));
			}
			else if (EVENT.matcher(text).matches()) {
				descriptors.add(new Descriptor(text, null));
			}
		}
		return descriptors;
	}

	private static String defaultEvent(Element element) {
		if (!element.normalName().equals("input")) {
			return DEFAULT_EVENTS.getOrDefault(element.normalName(), "click");
		}
		return EVENTS_OF_INPUTS.getOrDefault(Fields.type(element), "input");
	}

	/**
	 * Tell whether an event is the one.
	 * @param happened the event, with the keys that are held, such as
	 * {@code keydown.ctrl+enter}
	 */
	boolean matches(String happened) {
		boolean isKeyboard = Set.of("keydown", "keyup", "keypress").contains(name(happened));
		return this.event.equals(happened) || (isKeyboard && name(this.event).equals(name(happened))
				&& (keys(this.event).isEmpty() || keys(this.event).equals(keys(happened))));
	}

	private static String name(String event) {
		int dot = event.indexOf('.');
		return (dot < 0) ? event : event.substring(0, dot);
	}

	private static Set<String> keys(String event) {
		int dot = event.indexOf('.');
		return (dot < 0) ? Set.of() : new TreeSet<>(List.of(event.substring(dot + 1).split("\\+")));
	}

	@Override
	public String toString() {
		return (this.target != null) ? this.event + "->" + this.target : this.event;
	}

}
