package io.github.reflexboot.userdata;

import org.jspecify.annotations.Nullable;

/**
 * Knows who is logged in on the calling thread. Implementations are safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface CurrentUser {

	/**
	 * Return who is logged in.
	 * @return the name of the principal; {@code null} for nobody
	 */
	@Nullable String name();

	/**
	 * Make what is thrown where nobody is logged in and somebody has to be.
	 * @param reason why somebody has to
	 * @return the exception
	 */
	RuntimeException nobody(String reason);

}
