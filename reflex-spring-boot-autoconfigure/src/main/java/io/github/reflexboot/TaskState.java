package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * What a template sees of an action in the background, under its name.
 *
 * @param running whether it waits or runs
 * @param progress how much is done, from 0 to 1
 * @param text what it says it is doing; empty if it says nothing
 * @param done whether it has come to its end by itself
 * @param cancelled whether it was ended before that
 * @param error why it has failed; {@code null} if it has not
 * @since 0.1.0
 */
public record TaskState(boolean running, double progress, String text, boolean done, boolean cancelled,
		@Nullable AsyncFailure error) {

	/**
	 * The state of what was not called yet.
	 */
	public static final TaskState IDLE = new TaskState(false, 0, "", false, false, null);

	/**
	 * Return the state of what has just begun.
	 * @return running, with nothing done
	 */
	public static TaskState begun() {
		return new TaskState(true, 0, "", false, false, null);
	}

}
