package io.github.reflexboot.tab;

import java.util.Optional;

import io.github.reflexboot.protocol.Answer;

/**
 * Intercepts whole round trips: reflexes and refreshes, from the moment their turn has
 * come until their answer is known. Every bean of this type applies, in the order of
 * {@code @Order}; the first is the outermost. It runs outside of the page's request, so
 * there is neither a session nor a user. Implementations must be safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RoundTripInterceptor {

	/**
	 * Run around a round trip. The visitor is shown an error if it throws.
	 * @param reflex what was asked for
	 * @param next what is left to run
	 * @return the answer, usually that of {@code next}; empty if nothing was done, since
	 * the session of the connection has ended
	 */
	Optional<Answer> intercept(PendingReflex reflex, Next next);

	/**
	 * What is left of a round trip.
	 */
	@FunctionalInterface
	interface Next {

		/**
		 * Proceed. Never throws what an action or a page throws: that is in the answer.
		 * @return the answer
		 */
		Optional<Answer> proceed();

	}

}
