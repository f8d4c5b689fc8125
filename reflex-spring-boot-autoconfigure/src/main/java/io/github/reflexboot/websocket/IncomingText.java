package io.github.reflexboot.websocket;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.tab.WaitingBudget;

/**
 * Assembles a message from its parts, so that a connection needs no buffer of the maximum
 * size. The parts so far count as waiting. For one connection, and for one thread at a
 * time except for {@code forget}.
 */
final class IncomingText {

	private final int maxBytes;

	private final WaitingBudget.Account account;

	private @Nullable StringBuilder parts;

	private static final int BEGINNING = 256;

	private Problem problem = Problem.NONE;

	private @Nullable Limit exceeded;

	private int held;

	IncomingText(int maxBytes, WaitingBudget.Account account) {
		this.maxBytes = maxBytes;
		this.account = account;
	}

	/**
	 * Add a part.
	 * @param part the part
	 * @param last whether the message is complete
	 * @return the message; {@code null} if it is not complete yet
	 */
	synchronized @Nullable Message add(String part, boolean last) {
		StringBuilder before = this.parts;
		if (before == null && last) {
			return (bytesOf(part) <= this.maxBytes) ? new Message(part, Problem.NONE, null)
					: new Message(part.substring(0, Math.min(part.length(), this.maxBytes)), Problem.TOO_LONG, null);
		}
		StringBuilder text = (before != null) ? before : new StringBuilder();
		this.parts = text;
		append(text, part);
		if (!last) {
			return null;
		}
		Message message = new Message(text.toString(), this.problem, this.exceeded);
		forget();
		return message;
	}

	private void append(StringBuilder text, String part) {
		int bytes = bytesOf(part);
		if (this.problem == Problem.NONE && this.held + bytes > this.maxBytes) {
			this.problem = Problem.TOO_LONG;
		}
		if (this.problem == Problem.NONE && !this.account.take(bytes)) {
			this.problem = Problem.TOO_MUCH;
			this.exceeded = this.account.exceeded(bytes);
			// So much that its sender can be told which message it was.
			if (text.isEmpty()) {
				text.append(part, 0, Math.min(part.length(), BEGINNING));
			}
		}
		if (this.problem == Problem.NONE) {
			this.held += bytes;
			text.append(part);
		}
	}

	private static int bytesOf(String part) {
		return part.chars().map((c) -> WireText.bytesOf((char) c)).sum();
	}

	/**
	 * Forget the parts so far.
	 */
	synchronized void forget() {
		this.account.giveBack(this.held);
		this.held = 0;
		this.parts = null;
		this.problem = Problem.NONE;
		this.exceeded = null;
	}

	/**
	 * A message.
	 *
	 * @param text its text, or its beginning if there is a problem
	 * @param problem why it is not taken
	 * @param exceeded the limit, if too much is waiting already
	 */
	record Message(String text, Problem problem, @Nullable Limit exceeded) {
	}

	/**
	 * Why a message is not taken.
	 */
	enum Problem {

		/**
		 * It is taken.
		 */
		NONE,

		/**
		 * It is longer than one message may be.
		 */
		TOO_LONG,

		/**
		 * Too much is waiting already.
		 */
		TOO_MUCH

	}

}
