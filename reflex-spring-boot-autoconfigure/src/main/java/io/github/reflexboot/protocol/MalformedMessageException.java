package io.github.reflexboot.protocol;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;

/**
 * A message that violates the protocol {@code reflex.v1}.
 *
 * @since 0.1.0
 */
public final class MalformedMessageException extends RuntimeException {

	/**
	 * Maximum length of the text, much of which may come from outside.
	 */
	private static final int MAX_LENGTH = 300;

	private final @Nullable String id;

	private final String sentence;

	private final @Nullable Limit limit;

	MalformedMessageException(@Nullable String id, String message, @Nullable Throwable cause, @Nullable Limit limit) {
		this(id, message, "The message could not be read", cause, limit);
	}

	MalformedMessageException(@Nullable String id, String message, String sentence, @Nullable Throwable cause,
			@Nullable Limit limit) {
		super(cut(message), cause);
		this.id = id;
		this.sentence = sentence;
		this.limit = limit;
	}

	private static String cut(String message) {
		return (message.length() > MAX_LENGTH) ? message.substring(0, MAX_LENGTH) + "…" : message;
	}

	/**
	 * Return the identifier of the reflex, so that it can be answered.
	 * @return the identifier; {@code null} if the message had none that could be read
	 */
	public @Nullable String id() {
		return this.id;
	}

	/**
	 * Return which limit the message is over.
	 * @return the limit; {@code null} if it is wrong in another way
	 */
	public @Nullable Limit limit() {
		return this.limit;
	}

	/**
	 * Return what the visitor may be told.
	 * @return a sentence without its full stop, containing nothing from outside
	 */
	public String sentence() {
		return this.sentence;
	}

}
