package io.github.reflexboot.tab;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.SentKind;
import io.github.reflexboot.operation.ComponentOperation;
import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.root.RootPlaces;
import io.github.reflexboot.root.RootedPage;
import io.github.reflexboot.visitor.Visitor;

/**
 * What a tab sends: writes each message once and hands it to the transport. Safe for use
 * by several threads, where nothing else is said.
 */
final class Outbox {

	private final MessageCodec codec;

	private final FailureReporter failures;

	private final Visitor visitor;

	private final Outbound outbound;

	private final PageVersions pages;

	private final Measures measures;

	Outbox(TabServices services, Visitor visitor, Outbound outbound, PageVersions pages) {
		this.codec = services.codec();
		this.failures = services.failures();
		this.visitor = visitor;
		this.outbound = outbound;
		this.pages = pages;
		this.measures = services.measures();
	}

	/**
	 * Send a message.
	 * @return its size in bytes
	 */
	int send(ServerMessage message) {
		return send(this.codec.write(message), kindOf(message));
	}

	/**
	 * Send the answer to a reflex, fit for the page that the browser shows: with the
	 * nonce that it came with, and of a page only what it does not have. For one thread
	 * at a time.
	 * @param held which pages the browser says it has
	 * @param places where the roots of the page stand; {@code null} if that is not known
	 * @return what was sent
	 */
	Sent send(Answer answer, HeldPages held, @Nullable RootPlaces places) {
		Answer fitting = fit(answer, held, places);
		try {
			return sent(fitting, this.codec.write(fitting));
		}
		// An action may put into its answer what is no JSON.
		catch (JacksonException ex) {
			this.pages.forget();
			Answer unwritable = this.failures.unwritable(answer.id(), ex);
			return sent(unwritable, this.codec.write(unwritable));
		}
	}

	/**
	 * Return the way of a reflex to the browser, before it is answered.
	 * @param held which pages the browser says it has
	 */
	Interim interim(HeldPages held) {
		return new Interim() {

			@Override
			public void send(List<Operation> operations) {
				Outbox.this.send(new ServerMessage.Push(operations));
			}

			@Override
			public void show(Answer.PageMorph page, @Nullable RootPlaces places) {
				Outbox.this.send(page, held, places);
			}

		};
	}

	private Answer fit(Answer answer, HeldPages held, @Nullable RootPlaces places) {
		if (answer instanceof Answer.PageMorph page) {
			return fit(page, held, places);
		}
		return (answer instanceof Answer.MorphNothing nothing) ? fit(nothing) : answer;
	}

	/**
	 * Of a component, send only what the browser does not have.
	 */
	private Answer fit(Answer.MorphNothing answer) {
		List<Operation> operations = answer.extras().operations();
		if (operations == null || operations.stream().noneMatch(ComponentOperation.class::isInstance)) {
			return answer;
		}
		return new Answer.MorphNothing(answer.id(),
				answer.extras().withOperations(operations.stream().map(this::fit).toList()));
	}

	private Operation fit(Operation operation) {
		if (operation instanceof ComponentOperation component && component.html() != null) {
			return this.pages.fit(component.id(), this.visitor.restoreNonce(component.html()));
		}
		return operation;
	}

	/**
	 * Nonces are as long as each other, or else nothing is where it was.
	 */
	private Answer fit(Answer.PageMorph page, HeldPages held, @Nullable RootPlaces places) {
		Answer.PageMorph shown = withNonce(page);
		return this.pages.fit(shown, held, (shown.html().length() == page.html().length()) ? places : null);
	}

	/**
	 * Return the page that the browser has when it gets the next answer.
	 * @param held the version that it has named; {@code null} for none
	 * @return the page; {@code null} if that is not known
	 */
	@Nullable RootedPage heldBy(@Nullable String held) {
		return this.pages.heldBy(held);
	}

	private Answer.PageMorph withNonce(Answer.PageMorph page) {
		return new Answer.PageMorph(page.id(), null, this.visitor.restoreNonce(page.html()), page.extras());
	}

	/**
	 * Operations may hold HTML that was rendered by the same run.
	 */
	private Sent sent(Answer answer, String text) {
		return new Sent(answer, send(this.visitor.restoreNonce(text), kindOf(answer)));
	}

	private int send(String text, SentKind kind) {
		int bytes = this.outbound.send(text);
		if (bytes > 0) {
			this.measures.sends(kind, bytes);
			this.pages.sent(kind);
		}
		return bytes;
	}

	private static SentKind kindOf(ServerMessage message) {
		if (message instanceof Answer.PageMorph || message instanceof Answer.PageAhead) {
			return SentKind.PAGE;
		}
		if (message instanceof Answer.PageChange) {
			return SentKind.DELTA;
		}
		if (message instanceof Answer.PageSame) {
			return SentKind.SAME;
		}
		if (message instanceof ServerMessage.Push) {
			return SentKind.PUSH;
		}
		if (message instanceof ServerMessage.Refresh) {
			return SentKind.REFRESH;
		}
		return (message instanceof Answer) ? SentKind.ANSWER : SentKind.CONNECTION;
	}

	/**
	 * Send a message that was written for many tabs.
	 */
	void sendWritten(String text) {
		send(text, SentKind.PUSH);
	}

	void hangUp(HangUp reason) {
		this.outbound.hangUp(reason);
	}

	/**
	 * What has gone to the browser.
	 *
	 * @param answer the answer
	 * @param bytes how many bytes it had
	 */
	record Sent(Answer answer, int bytes) {

		boolean isPage() {
			return this.answer instanceof Answer.PageMorph || this.answer instanceof Answer.PageChange
					|| this.answer instanceof Answer.PageSame;
		}

	}

}
