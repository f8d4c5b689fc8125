package io.github.reflexboot.tab;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LineLimit;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.ReceivedKind;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ClientMessage;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.visitor.Visitor;

/**
 * What a browser has sent to its tab. A message waits as text, which takes the least
 * memory, and is parsed when its turn comes. Every message counts, whatever it contains.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TabInbox {

	/**
	 * Memory that a waiting message takes besides its text.
	 */
	private static final int BESIDES = 256;

	private static final int LINES_PER_MINUTE = 10;

	private final SerialQueue queue;

	private final MessageCodec codec;

	private final FailureReporter failures;

	private final Outbox outbox;

	private final WaitingBudget.Account account;

	private final Measures measures;

	private final Visitor visitor;

	private final Refusal tooMany;

	private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

	private final LineLimit lines = new LineLimit(LINES_PER_MINUTE, System::nanoTime);

	private volatile boolean closed;

	TabInbox(SerialQueue queue, TabServices services, Visitor visitor, Outbox outbox) {
		this.queue = queue;
		this.codec = services.codec();
		this.failures = services.failures();
		this.outbox = outbox;
		this.account = services.waiting().account(visitor);
		this.measures = services.measures();
		this.visitor = visitor;
		this.tooMany = Refusal.tooMany(services.limits());
	}

	/**
	 * Return the account that messages draw on while they wait.
	 * @return the account
	 */
	public WaitingBudget.Account account() {
		return this.account;
	}

	/**
	 * Take a message, or answer that it is not taken.
	 * @param text the message
	 * @param reader gets the parsed message when its turn comes
	 * @return {@code false} if it was refused
	 */
	boolean take(String text, Consumer<ClientMessage> reader) {
		Waiting message = new Waiting(text, asked(text), reader);
		this.measures.receives(message.asked, text.getBytes(StandardCharsets.UTF_8).length);
		if (!this.account.take(message.bytes())) {
			return refuse(this.codec.readId(text), this.account.exceeded(message.bytes()));
		}
		this.waiting.add(message);
		if (this.queue.offer(message)) {
			return true;
		}
		forget(message);
		return refuseByQueue(this.codec.readId(text));
	}

	private ReceivedKind asked(String text) {
		return this.codec.hasTarget(text) ? ReceivedKind.ACTION
				: this.codec.isRefresh(text) ? ReceivedKind.REFRESH : ReceivedKind.OTHER;
	}

	/**
	 * Return what is asked for next.
	 */
	ReceivedKind askedNext() {
		return (this.queue.next() instanceof Waiting message) ? message.asked : ReceivedKind.OTHER;
	}

	private void forget(Waiting message) {
		if (this.waiting.remove(message)) {
			this.account.giveBack(message.bytes());
		}
	}

	/**
	 * Forget what waits, and answer nothing that still arrives: the browser is about to
	 * learn that it must send unanswered messages again.
	 */
	void close() {
		this.closed = true;
		this.queue.close();
		this.waiting.forEach(this::forget);
	}

	private void read(String text, Consumer<ClientMessage> reader) {
		ClientMessage message;
		try {
			message = this.codec.read(text);
		}
		catch (MalformedMessageException ex) {
			this.outbox.send(unreadable(ex));
			return;
		}
		reader.accept(message);
	}

	/**
	 * Take a message that is known to be malformed, and say so when its turn comes.
	 * @param malformed what is wrong with it
	 * @return {@code false} if it was refused
	 */
	public boolean take(MalformedMessageException malformed) {
		return this.queue.offer(() -> this.outbox.send(unreadable(malformed))) || refuseByQueue(malformed.id());
	}

	private Answer unreadable(MalformedMessageException malformed) {
		count(malformed.limit());
		return this.failures.unreadable(malformed, this.lines);
	}

	/**
	 * Answer that a message is not taken because too much is waiting.
	 * @param id its identifier; {@code null} if it had none that could be read
	 * @param exceeded the limit
	 * @return {@code false} if it was refused
	 */
	public boolean refuse(@Nullable String id, Limit exceeded) {
		return refuse(id, Refusal.tooMuch(exceeded));
	}

	private boolean refuseByQueue(@Nullable String id) {
		return refuse(id, this.queue.isClosed() ? Refusal.CLOSED : this.tooMany);
	}

	private void count(@Nullable Limit limit) {
		if (limit != null) {
			this.measures.refusals().add(limit, this.visitor.countedAs());
		}
	}

	private boolean refuse(@Nullable String id, Refusal refusal) {
		if (this.closed) {
			return true;
		}
		count(refusal.limit());
		this.outbox.send(this.failures.notTaken(id, refusal, this.lines));
		return false;
	}

	/**
	 * A waiting message. No two are equal, whatever they contain.
	 */
	private final class Waiting implements Runnable {

		private final String text;

		private final ReceivedKind asked;

		private final Consumer<ClientMessage> reader;

		private Waiting(String text, ReceivedKind asked, Consumer<ClientMessage> reader) {
			this.text = text;
			this.asked = asked;
			this.reader = reader;
		}

		private int bytes() {
			return BESIDES + this.text.length();
		}

		@Override
		public void run() {
			forget(this);
			read(this.text, this.reader);
		}

	}

}
