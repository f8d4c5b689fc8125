package io.github.reflexboot.visitor;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers how the CSRF token of a connection was first masked. It lives in the visitor
 * because a filter sees only one request. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class CsrfPin {

	private @Nullable String token;

	private @Nullable String masked;

	/**
	 * Return the token as it was first masked.
	 * @param current the token itself
	 * @param mask masks it if it has changed
	 */
	public synchronized String of(String current, Supplier<String> mask) {
		String shown = this.masked;
		if (shown == null || !current.equals(this.token)) {
			shown = mask.get();
			this.token = current;
			this.masked = shown;
		}
		return shown;
	}

}
