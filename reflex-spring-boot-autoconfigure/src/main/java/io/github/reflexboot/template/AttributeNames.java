package io.github.reflexboot.template;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.reflexboot.descriptor.ReflexDescriptor;
import io.github.reflexboot.registry.SimilarName;

/**
 * Finds attributes that nothing reads, since they are misspelt. An application has its
 * own attributes, so only those count that are one slip away from one of ours.
 */
final class AttributeNames {

	private static final int MAX_LENGTH = 50;

	/**
	 * So many letters come to one slip more.
	 */
	private static final int LETTERS_PER_SLIP = 7;

	private static final String PREFIX = ReflexDescriptor.ATTRIBUTE + "-";

	private static final Set<String> SUFFIXES = Set.of("append", "append-limit", "boost", "busy", "component",
			"confirm", "connected-text", "connection", "cookies", "csrf", "dataset", "dataset-all", "debounce",
			"disable-with", "disconnected-text", "drop-offline", "each", "error-text", "events", "forbidden-text",
			"form-selector", "ignore", "include-inner-html", "include-text-content", "key", "model", "notices",
			"outdated-text", "permanent", "prefetch", "progress", "reset", "root", "serialize-form", "state",
			"subscribe", "suppress-logging", "throttle", "touched", "track", "visit");

	private static final Set<String> KNOWN = Stream.concat(
			Stream.of(ReflexDescriptor.ATTRIBUTE, "reflex:async", "reflex:cache", "reflex:failed", "reflex:loading",
					"reflex:presence", "reflex:ready", "reflex:root", "reflex:subscribe"),
			SUFFIXES.stream().map(PREFIX::concat))
		.collect(Collectors.toUnmodifiableSet());

	private AttributeNames() {
	}

	static boolean isKnown(String name) {
		return KNOWN.contains(name);
	}

	/**
	 * Return what was meant by the name of an attribute.
	 * @param name the name in lower case, with or without Thymeleaf's prefix
	 * @return the right name; empty if this one is right, or is nothing to us
	 */
	static Optional<String> meantBy(String name) {
		String plain = name.replaceFirst("^(?:th:|data-th-)", "");
		if (isKnown(plain) || plain.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		if (plain.startsWith(PREFIX)) {
			String suffix = plain.substring(PREFIX.length());
			return SimilarName.of(suffix, SUFFIXES, Math.max(1, suffix.length() / LETTERS_PER_SLIP))
				.map(PREFIX::concat);
		}
		return SimilarName.of(plain, KNOWN, 1);
	}

}
