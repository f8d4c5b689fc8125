package io.github.reflexboot.test;

import java.util.List;
import java.util.Set;

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

	private EventRule() {
	}

	/**
	 * Fail if a page does not let an event fire a reflex.
	 */
	static void check(String event, Element element) {
		Element html = element.closest("html");
		List<String> registered = List
			.of(StringUtils.tokenizeToStringArray((html != null) ? html.attr(ATTRIBUTE) : "", " \t\n\r\f"));
		if (WITHOUT_VISITOR.contains(event) && !registered.contains(event)) {
			throw new AssertionError("\"" + event + "\" can happen without the visitor, so it asks for nothing in this "
					+ "page. For a page whose elements may ask for it: <html " + ATTRIBUTE + "=\"" + event + "\">");
		}
	}

}
