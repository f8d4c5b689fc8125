package io.github.reflexboot.websocket;

import org.jspecify.annotations.Nullable;

/**
 * Puts a message together from the parts in which it comes, so that a connection needs no
 * buffer of the largest size allowed. It is for one connection and one thread at a time.
 */
final class IncomingText {

	private final int maxLength;

	private StringBuilder parts = new StringBuilder();

	private boolean overflown;

	private boolean tooLong;

	IncomingText(int maxLength) {
		this.maxLength = maxLength;
	}

	/**
	 * Add a part.
	 * @param part the part
	 * @param last whether the message is complete
	 * @return the message, cut off if it {@link #takeTooLong() is too long}; {@code null}
	 * if more is to come
	 */
	@Nullable String add(String part, boolean last) {
		this.overflown = this.overflown || this.parts.length() + part.length() > this.maxLength;
		this.parts.append(part, 0, Math.min(part.length(), this.maxLength - this.parts.length()));
		if (!last) {
			return null;
		}
		String message = this.parts.toString();
		this.parts = new StringBuilder();
		this.tooLong = this.overflown;
		this.overflown = false;
		return message;
	}

	/**
	 * Tell whether the message that was completed last is too long.
	 */
	boolean takeTooLong() {
		boolean result = this.tooLong;
		this.tooLong = false;
		return result;
	}

}
