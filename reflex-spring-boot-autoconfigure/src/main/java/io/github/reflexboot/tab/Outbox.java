package io.github.reflexboot.tab;

import tools.jackson.core.JacksonException;

import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.visitor.Visitor;

/**
 * What a tab sends: writes each message once and hands it to the transport. Safe for use
 * by several threads.
 */
final class Outbox {

	private final MessageCodec codec;

	private final FailureReporter failures;

	private final Visitor visitor;

	private final Outbound outbound;

	Outbox(MessageCodec codec, FailureReporter failures, Visitor visitor, Outbound outbound) {
		this.codec = codec;
		this.failures = failures;
		this.visitor = visitor;
		this.outbound = outbound;
	}

	/**
	 * Send a message, fit for the page that the browser shows.
	 * @return its size in bytes
	 */
	int send(ServerMessage message) {
		return this.outbound.send(this.visitor.restoreNonce(write(message)));
	}

	/**
	 * Send a message that was written for many tabs.
	 */
	void sendWritten(String text) {
		this.outbound.send(text);
	}

	void hangUp(HangUp reason) {
		this.outbound.hangUp(reason);
	}

	/**
	 * An action may put into its answer what is no JSON. Then that is the answer.
	 */
	private String write(ServerMessage message) {
		try {
			return this.codec.write(message);
		}
		catch (JacksonException ex) {
			String id = (message instanceof Answer answer) ? answer.id() : null;
			return this.codec.write(this.failures.unwritable(id, ex));
		}
	}

}
