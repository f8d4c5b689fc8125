package io.github.reflexboot.descriptor;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code data-reflex}, read as the client reads it. Both pass the same
 * cases: see {@code data_reflex_cases.json} among the client's tests.
 *
 * @param eventName the event that it names; {@code null} for the usual one of its element
 * @param place {@code window} or {@code document}, for what happens anywhere;
 * {@code null} for what happens to its element
 * @param keyFilter the keys that it waits for; {@code null} for all, or for an event of
 * another kind
 * @param target the action, with {@code #} one of a reflex, and without one of the
 * component around; {@code =} and a field of that component; {@code null} for a refresh
 * @param options its options, such as {@code once}
 * @since 0.1.0
 */
public record ReflexDescriptor(@Nullable String eventName, @Nullable String place, @Nullable KeyFilter keyFilter,
		@Nullable String target, Set<String> options) {

	/**
	 * The attribute that holds entries.
	 */
	public static final String ATTRIBUTE = "data-reflex";

	private static final Pattern ENTRY = Pattern.compile("[^" + WhiteSpace.CHARACTERS + "]+");

	private static final String PLACE = "(?:@(?<place>window|document))?";

	private static final String CLASS_SEPARATOR = "#";

	private static final String FIELD = "=";

	private static final Pattern WITH_TARGET = Pattern
		.compile("(?:(?<event>[^>@]+?)" + PLACE + "->)?(?<target>(?:[^#>]+#)?[^#:>]+)(?<options>(?::[\\w!]+)*)");

	private static final Pattern WITHOUT_TARGET = Pattern.compile("(?<event>[a-z][^#>@]*)" + PLACE);

	private static final List<String> OPTIONS = List.of("once", "prevent", "stop", "self");

	private static final Set<String> KEYBOARD_EVENTS = Set.of("keydown", "keyup", "keypress");

	/**
	 * Find the entries in the value of an attribute.
	 * @param value the value
	 * @return the entries as they stand there
	 */
	public static Stream<MatchResult> entriesIn(String value) {
		return ENTRY.matcher(value).results();
	}

	/**
	 * Read an entry.
	 * @param entry the entry, without white space
	 * @return the descriptor
	 * @throws IllegalArgumentException if the client would ignore it, with the client's
	 * reason
	 */
	public static ReflexDescriptor parse(String entry) {
		Matcher withTarget = WITH_TARGET.matcher(entry);
		if (withTarget.matches() && isTarget(withTarget)) {
			Set<String> options = options(withTarget.group("options"));
			return read(withTarget.group("event"), withTarget.group("place"), withTarget.group("target"), options);
		}
		Matcher withoutTarget = WITHOUT_TARGET.matcher(entry);
		if (withoutTarget.matches()) {
			return read(withoutTarget.group("event"), withoutTarget.group("place"), null, Set.of());
		}
		throw new IllegalArgumentException("expected \"event->Class#action\", \"Class#action\" or \"event\"");
	}

	/**
	 * A word alone is an event.
	 */
	private static boolean isTarget(Matcher entry) {
		String target = entry.group("target");
		return entry.group("event") != null || target.startsWith(FIELD) || target.contains(CLASS_SEPARATOR);
	}

	private static ReflexDescriptor read(@Nullable String event, @Nullable String place, @Nullable String target,
			Set<String> options) {
		String keys = (event != null) ? keysOf(event) : null;
		KeyFilter filter = (keys != null) ? KeyFilter.parse(keys) : null;
		return new ReflexDescriptor((event != null) ? nameOf(event) : null, place, filter, target, options);
	}

	private static Set<String> options(String text) {
		List<String> options = Stream.of(text.split(":")).filter((option) -> !option.isEmpty()).toList();
		for (String option : options) {
			if (!OPTIONS.contains(option)) {
				throw new IllegalArgumentException(
						"unknown option \":" + option + "\", there are :" + String.join(", :", OPTIONS));
			}
		}
		return Set.copyOf(options);
	}

	/**
	 * Return the name of an event, without the keys behind it.
	 * @param event the event, such as {@code keydown.ctrl+enter}
	 * @return the name, such as {@code keydown}
	 */
	public static String nameOf(String event) {
		return (keysOf(event) != null) ? event.substring(0, event.indexOf('.')) : event;
	}

	/**
	 * Return the keys of an event.
	 * @param event the event, such as {@code keydown.ctrl+enter}
	 * @return the keys, such as {@code ctrl+enter}; {@code null} if it names none, or is
	 * none of the keyboard
	 */
	public static @Nullable String keysOf(String event) {
		int dot = event.indexOf('.');
		return (dot > 0 && KEYBOARD_EVENTS.contains(event.substring(0, dot))) ? event.substring(dot + 1) : null;
	}

	/**
	 * Return the event that an element with this entry waits for.
	 * @param tagName the tag of the element, in lower case
	 * @param type the type of an {@code input}, in lower case; {@code null} for none
	 * @return the name of the event
	 */
	public String eventNameAt(String tagName, @Nullable String type) {
		return (this.eventName != null) ? this.eventName : DefaultEvents.of(tagName, type);
	}

	/**
	 * Tell whether this is for the component around the element.
	 * @return whether the target is an action or a field of it
	 */
	public boolean isForComponent() {
		return isForComponent(this.target);
	}

	/**
	 * Tell whether a target is for the component around the element that asks.
	 * @param target the target; {@code null} for a refresh
	 * @return whether it is an action or a field of that component
	 */
	public static boolean isForComponent(@Nullable String target) {
		return target != null && !target.contains(CLASS_SEPARATOR);
	}

	/**
	 * Return the field of the component that is to be set.
	 * @return its name; {@code null} if an action is called, or the page refreshed
	 */
	public @Nullable String field() {
		return (this.target != null && this.target.startsWith(FIELD) && isForComponent())
				? this.target.substring(FIELD.length()) : null;
	}

}
