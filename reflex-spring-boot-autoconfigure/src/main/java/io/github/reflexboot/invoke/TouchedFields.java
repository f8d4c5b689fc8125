package io.github.reflexboot.invoke;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyAccessorUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

import io.github.reflexboot.protocol.FormField;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Which errors of a form its visitor wants to see by now: those of the fields that they
 * have typed in or left. What belongs to several fields, or to none of the form, waits
 * until all were touched. The browser says which were not, and so decides nothing but
 * what is shown. Safe for use by several threads.
 */
final class TouchedFields {

	/**
	 * The prefixes of the fields that Spring MVC takes for others: those for a box that
	 * is not checked.
	 */
	private static final String MARKERS = "_!";

	private final Set<String> untouched = new HashSet<>();

	private final Set<String> aboveUntouched = new HashSet<>();

	private final Set<String> sent = new HashSet<>();

	private TouchedFields(List<String> untouched, List<FormField> sent) {
		for (String name : untouched) {
			String path = PropertyAccessorUtils.canonicalPropertyName(name);
			this.untouched.add(path);
			addAllAbove(path, this.aboveUntouched);
		}
		for (FormField field : sent) {
			String path = PropertyAccessorUtils.canonicalPropertyName(field.name());
			path = (!path.isEmpty() && MARKERS.indexOf(path.charAt(0)) >= 0) ? path.substring(1) : path;
			this.sent.add(path);
			addAllAbove(path, this.sent);
		}
	}

	/**
	 * Read what a browser says.
	 * @return the fields; {@code null} if it wants to see all errors
	 */
	static @Nullable TouchedFields of(ReflexMessage message) {
		List<String> untouched = message.untouched();
		return (untouched != null && !untouched.isEmpty()) ? new TouchedFields(untouched, message.params()) : null;
	}

	boolean show(ObjectError error) {
		if (!(error instanceof FieldError field)) {
			return false;
		}
		String path = PropertyAccessorUtils.canonicalPropertyName(field.getField());
		if (this.aboveUntouched.contains(path)) {
			return false;
		}
		for (int end = path.length(); end > 0; end = parent(path, end)) {
			String part = path.substring(0, end);
			if (this.untouched.contains(part)) {
				return false;
			}
			if (this.sent.contains(part)) {
				return true;
			}
		}
		return false;
	}

	private static void addAllAbove(String path, Set<String> paths) {
		for (int end = parent(path, path.length()); end > 0; end = parent(path, end)) {
			paths.add(path.substring(0, end));
		}
	}

	/**
	 * Return where the path of what contains a property ends: {@code items[0]} contains
	 * {@code items[0].name}, and {@code items} contains that.
	 */
	private static int parent(String path, int end) {
		return Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
	}

}
