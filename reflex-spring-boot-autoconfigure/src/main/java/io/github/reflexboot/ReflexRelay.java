package io.github.reflexboot;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Carries messages between the servers of an application, so that a broadcast reaches
 * pages wherever they are connected. There is at most one bean of this type; without one,
 * a server reaches only its own pages.
 * <p>
 * An implementation represents one engine, such as a Redis Stream, a table or a topic,
 * and need not understand what it carries. A message must reach each server that listens,
 * its sender included, in the order in which one server has published. Messages may
 * arrive twice; receivers notice lost ones by the numbers of the others.
 *
 * @since 0.1.0
 */
public interface ReflexRelay {

	/**
	 * Publish a message. If this fails, the same message is published again a moment
	 * later, before any other. Called by one thread at a time, which may block: no
	 * visitor waits for it. But see {@link #joinsTransactions()}.
	 * @param message what to carry: one line of JSON
	 * @throws Exception if the engine has not taken it, or may not have
	 */
	void publish(String message) throws Exception;

	/**
	 * Begin to listen: from now on, or from where it was stopped. Returns at once, even
	 * while the engine is down.
	 * @param inbox takes what comes
	 */
	void start(Inbox inbox);

	/**
	 * Listen no more. May be started again.
	 */
	void stop();

	/**
	 * Tell whether a message published in a transaction of the calling thread is carried
	 * only if that commits. If so, it is published just before the commit, on the thread
	 * of the transaction and perhaps by several threads at a time, and a failure rolls
	 * back.
	 * @return whether it does, {@code false} by default
	 */
	default boolean joinsTransactions() {
		return false;
	}

	/**
	 * Take what only one of all servers may take.
	 * @param id what it is, unique for ever
	 * @return {@code true} on one server only
	 * @throws Exception if the engine cannot be asked
	 * @throws UnsupportedOperationException if the engine knows no way; then nothing can
	 * be sent to one receiver of many
	 */
	default boolean claim(String id) throws Exception {
		throw new UnsupportedOperationException(getClass().getName() + " cannot tell which server takes a message that "
				+ "is for one of them. Implement ReflexRelay.claim, or send to all");
	}

	/**
	 * Keep a text that another server may take. It is encrypted and may have some
	 * megabytes. A visitor waits for this, for three seconds at most.
	 * @param name what to keep it under, 64 characters; what was there is replaced
	 * @param text the text
	 * @param time how long it is kept at least, and not much longer
	 * @return whether it is kept; {@code false} if the engine knows no way, which is the
	 * default. Then a browser has to ask the server that it is connected to for what that
	 * has left for it
	 * @throws Exception if the engine cannot be reached
	 */
	default boolean keep(String name, String text, Duration time) throws Exception {
		return false;
	}

	/**
	 * Take what a server has kept, and remove it: of several that ask at the same time,
	 * one gets it. A visitor waits for this, for three seconds at most.
	 * @param name what it was kept under
	 * @return the text; {@code null} if there is none, or none any more
	 * @throws Exception if the engine cannot be reached
	 */
	default @Nullable String take(String name) throws Exception {
		return null;
	}

	/**
	 * Takes what comes. Safe for use by several threads.
	 */
	interface Inbox {

		/**
		 * Take a message. Returns soon, and does not throw.
		 * @param message the message, as it was published
		 */
		void take(String message);

		/**
		 * Messages may have been lost: pages are refreshed.
		 * @param reason what happened, for the log
		 */
		void gap(String reason);

	}

}
