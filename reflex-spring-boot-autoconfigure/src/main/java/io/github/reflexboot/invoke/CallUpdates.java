package io.github.reflexboot.invoke;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * The way from a call to the page that has asked, while it is not answered yet. For one
 * thread at a time.
 *
 * @since 0.1.0
 */
public interface CallUpdates {

	/**
	 * Send operations before the answer.
	 * @param operations what the browser does, in this order
	 */
	void send(List<Operation> operations);

	/**
	 * Answer by making an earlier call once more instead.
	 * @param message its message
	 */
	void retry(ReflexMessage message);

	/**
	 * Do something once the answer is on its way, whatever it says: what is sent from
	 * there on comes behind it.
	 * @param task what to do; must not throw
	 */
	void whenAnswered(Runnable task);

	/**
	 * Return from when on the page of the answer must be as new: all that had happened by
	 * then, it shows.
	 * @return the moment, by {@link System#nanoTime()}; {@code null} for the run of the
	 * page itself, whenever that is
	 */
	default @Nullable Long askedAt() {
		return null;
	}

}
