package io.github.reflexboot.test;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Element;

import org.springframework.util.StringUtils;

/**
 * Which events fire a reflex: those of the visitor's own hand and those of scripts do,
 * and what can happen by itself only where the page says so, as in the client.
 */
final class EventRule {

	private static final String ATTRIBUTE = "data-reflex-events";

	private static final Set<String> WITHOUT_VISITOR = Set.of("load", "loadstart", "loadend", "loadeddata",
			"loadedmetadata", "error", "abort", "scroll", "scrollend", "resize", "animationstart", "animationiteration",
			"animationend", "animationcancel", "transitionrun", "transitionstart", "transitionend", "transitioncancel",
			"canplay", "canplaythrough", "durationchange", "emptied", "ended", "pause", "play", "playing", "progress",
			"ratechange", "seeked", "seeking", "stalled", "suspend", "timeupdate", "volumechange", "waiting",
			"invalid");

	private static final Pattern OURS = Pattern.compile("reflex:.*|visible|every");

	private static final Set<String> FOCUS = Set.of("focus", "focusin", "blur", "focusout");

	/**
	 * Of what happens anywhere, that of the visitor's own hand.
	 */
	private static final Pattern OF_VISITOR = Pattern
		.compile("(?:dbl|aux)?click|contextmenu|wheel|drop|(?:before)?input|change|submit|reset|focusin|focusout"
				+ "|copy|cut|paste|(?:mouse|pointer|touch|key|drag|composition)\\w+");

	private EventRule() {
	}

	/**
	 * Return why a page does not let an event fire a reflex; {@code null} if it does.
	 */
	static @Nullable AssertionError refusal(String event, Element origin, @Nullable String place) {
		// The 5s of every(5s) are nothing to register.
		String name = event.split("\\(", 2)[0];
		Element html = origin.closest("html");
		List<String> registered = List
			.of(StringUtils.tokenizeToStringArray((html != null) ? html.attr(ATTRIBUTE) : "", " \t\n\r\f"));
		boolean canHappenByItself = WITHOUT_VISITOR.contains(name) || OURS.matcher(name).matches()
				|| (FOCUS.contains(name) && origin.hasAttr("autofocus"))
				|| (place != null && !OF_VISITOR.matcher(name).matches());
		if (!canHappenByItself || registered.contains(name)) {
			return null;
		}
		return new AssertionError("\"" + event + "\" can happen without the visitor, so it asks for nothing in this "
				+ "page. For a page whose elements may ask for it: <html " + ATTRIBUTE + "=\"" + name + "\">");
	}

}
