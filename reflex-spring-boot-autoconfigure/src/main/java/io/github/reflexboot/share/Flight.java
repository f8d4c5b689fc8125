package io.github.reflexboot.share;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * A text that is being rendered, or was. Safe for use by several threads.
 */
final class Flight {

	/**
	 * Whoever waits may hold what the one needs that renders, such as a connection to the
	 * database.
	 */
	private static final long LONGEST_WAIT = 1_000;

	private static final int OVERHEAD = 1_000;

	private final long begun;

	private final CompletableFuture<@Nullable SharedText> text = new CompletableFuture<>();

	/**
	 * Begin.
	 * @param begun when its page began to run, by {@link System#nanoTime()}
	 */
	Flight(long begun) {
		this.begun = begun;
	}

	/**
	 * Tell whether it shows all that had happened by a moment.
	 */
	boolean hasBegunSince(long moment) {
		return this.begun - moment >= 0;
	}

	/**
	 * It is over.
	 * @param rendered the text; {@code null} for none
	 */
	void end(@Nullable SharedText rendered) {
		this.text.complete(rendered);
	}

	/**
	 * Wait for the text, for a while.
	 * @return {@code null} if there is none
	 */
	@Nullable SharedText await() {
		try {
			return this.text.get(LONGEST_WAIT, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
		catch (ExecutionException | TimeoutException ex) {
			return null;
		}
	}

	/**
	 * Return how many bytes it takes, about.
	 */
	int weight() {
		SharedText rendered = this.text.getNow(null);
		return OVERHEAD + ((rendered != null) ? 2 * rendered.length() : 0);
	}

}
