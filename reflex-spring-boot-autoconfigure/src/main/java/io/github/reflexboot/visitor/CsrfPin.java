package io.github.reflexboot.visitor;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How the CSRF token of one connection's session was masked first. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class CsrfPin {

	private @Nullable String token;

	private @Nullable String masked;

	/**
	 * Return how the token was masked first.
	 * @param current the token itself
	 * @param mask masks it, if it is another one than before
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
