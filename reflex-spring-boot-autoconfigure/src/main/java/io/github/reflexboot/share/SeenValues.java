package io.github.reflexboot.share;

import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedObject;

import io.github.reflexboot.keep.ValueCopy;

/**
 * What a template has read of the model while it was rendered. For one thread, and not
 * changed any more when others look.
 */
final class SeenValues {

	private final Set<String> trusted;

	private final Map<String, Seen> all = new HashMap<>();

	/**
	 * Begin with nothing.
	 * @param trusted what the application says is the same for all
	 */
	SeenValues(Set<String> trusted) {
		this.trusted = trusted;
	}

	/**
	 * A name is read.
	 * @throws NotForAllException if nobody can tell whether others find the same there
	 */
	void read(String name, PageValues page) {
		if (this.all.containsKey(name)) {
			return;
		}
		try {
			this.all.put(name, seen(name, page));
		}
		catch (IllegalArgumentException ex) {
			throw new NotForAllException("reads '" + name + "', which cannot be compared, since it " + ex.getMessage()
					+ ". If it shows the same to all, say so: @SharedRender(\"" + name + "\")");
		}
	}

	private Seen seen(String name, PageValues page) {
		Object value = page.get(name);
		if (isOfVisitor(name, value)) {
			throw new NotForAllException("reads '" + name + "', which is the visitor's");
		}
		return new Seen(page.has(name), this.trusted.contains(name) ? null : ValueCopy.of(value));
	}

	/**
	 * Nobody may say of these that they are the same for all.
	 */
	private static boolean isOfVisitor(String name, @Nullable Object value) {
		return "_csrf".equals(name) || value instanceof ScopedObject || value instanceof Principal
				|| value instanceof HttpSession || value instanceof ServletRequest
				|| (value != null && value.getClass().getName().startsWith("org.springframework.security."));
	}

	/**
	 * Return a name under which another viewer finds something else.
	 * @return the name; {@code null} if there is none
	 */
	@Nullable String differing(PageValues other) {
		for (Map.Entry<String, Seen> entry : this.all.entrySet()) {
			try {
				if (!entry.getValue().equals(seen(entry.getKey(), other))) {
					return entry.getKey();
				}
			}
			catch (IllegalArgumentException | NotForAllException ex) {
				return entry.getKey();
			}
		}
		return null;
	}

	/**
	 * What was found under a name.
	 *
	 * @param isThere whether there was anything
	 * @param value a copy; {@code null} for nothing, or for what the application answers
	 * for
	 */
	private record Seen(boolean isThere, @Nullable Object value) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Seen seen && this.isThere == seen.isThere && Objects.equals(this.value, seen.value);
		}

		@Override
		public int hashCode() {
			return Objects.hashCode(this.value);
		}

	}

}
