package io.github.reflexboot.websocket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.measure.Limit;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.ReceivedKind;
import io.github.reflexboot.measure.SentKind;
import io.github.reflexboot.protocol.ClientMessage;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.tab.HangUp;
import io.github.reflexboot.tab.Outbound;
import io.github.reflexboot.tab.PageTrace;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.TabKey;
import io.github.reflexboot.tab.Tabs;
import io.github.reflexboot.visitor.Visitor;

/**
 * One open socket: turns incoming frames into messages for its tab, and what the tab
 * sends into frames. Receiving is for one thread at a time, the rest for any.
 */
final class Connection implements Outbound {

	private static final int FIRST_OF_APPLICATIONS = 4000;

	private static final Log logger = LogFactory.getLog(Connection.class);

	private final WebSocketSession session;

	private final MessageCodec codec;

	private final Outgoing outgoing;

	private final IncomingText incoming;

	private final ConnectionSettings settings;

	private final ReflexExecutor upkeep;

	private final String key;

	private final Tab tab;

	private final Measures measures;

	private final AtomicInteger unansweredPings = new AtomicInteger();

	private volatile boolean welcomed;

	private final AtomicBoolean ageing = new AtomicBoolean();

	private final long openedAt = System.nanoTime();

	private int refusedInARow;

	private volatile boolean closing;

	private volatile @Nullable CloseStatus closedWith;

	private volatile boolean left;

	private volatile long heardAt = System.nanoTime();

	Connection(WebSocketSession session, MessageCodec codec, ConnectionSettings settings, Tabs tabs,
			UnsentBudget unsent, Measures measures) {
		this.session = session;
		this.codec = codec;
		this.settings = settings;
		this.upkeep = tabs.upkeep();
		this.measures = measures;
		Visitor visitor = VisitorHandshakeInterceptor.visitorOf(session);
		this.outgoing = new Outgoing(TextSender.of(session, settings), unsent, settings.sendTimeout(), this::broken,
				(limit) -> measures.refusals().add(limit, visitor.countedAs()));
		TabKey shown = TabKey.of(new WebSocketHttpHeaders(session.getHandshakeHeaders()).getSecWebSocketProtocol());
		this.key = shown.markedFor(visitor);
		if (shown.isKnown()) {
			visitor.document().markLoadedBefore();
		}
		this.tab = tabs.create(shown, visitor, traceOf(session), this);
		this.incoming = new IncomingText(settings.maxMessageSize(), this.tab.inbox().account());
	}

	private static @Nullable PageTrace traceOf(WebSocketSession session) {
		URI uri = session.getUri();
		return (uri == null) ? null
				: PageTrace.of(UriComponentsBuilder.fromUri(uri).build().getQueryParams().getFirst("traceparent"));
	}

	void welcome() {
		sendOwn(new ServerMessage.Welcome(this.tab.id(), this.key, this.settings.heartbeat().toMillis(),
				this.settings.maxMessageSize(), this.settings.development()));
		this.welcomed = true;
	}

	void receive(TextMessage part) {
		this.heardAt = System.nanoTime();
		IncomingText.Message message = this.incoming.add(part.getPayload(), part.isLast());
		if (message == null || this.closing) {
			return;
		}
		ClientMessage sign = this.codec.readSign(message.text());
		if (sign instanceof ClientMessage.Pong pong && isAnswerToPing()) {
			this.measures.receives(ReceivedKind.OTHER, message.text().length());
			pong.whole().forEach(this.measures::morphsWhole);
			return;
		}
		boolean taken = take(message);
		if (taken && sign instanceof ClientMessage.Ping) {
			sendOwn(new ServerMessage.Pong());
		}
		count(taken);
	}

	/**
	 * An answer to a ping of ours does not count as a message; all others do.
	 */
	private boolean isAnswerToPing() {
		return this.unansweredPings.getAndUpdate((number) -> Math.max(number - 1, 0)) > 0;
	}

	private boolean take(IncomingText.Message message) {
		return switch (message.problem()) {
			case NONE -> this.tab.take(message.text());
			case TOO_LONG -> this.tab.inbox().take(this.codec.tooLong(message.text()));
			case TOO_MUCH -> this.tab.inbox()
				.refuse(this.codec.readId(message.text()),
						Objects.requireNonNullElse(message.exceeded(), Limit.WAITING_SIZE));
		};
	}

	/**
	 * A browser that keeps sending although too much is waiting is disconnected.
	 */
	private void count(boolean taken) {
		this.refusedInARow = taken ? 0 : this.refusedInARow + 1;
		if (this.refusedInARow > this.settings.maxRefused()) {
			close(CloseCodes.TOO_MUCH);
		}
	}

	/**
	 * Send a message about the connection itself, which does not come from the tab.
	 */
	private void sendOwn(ServerMessage message) {
		int bytes = send(this.codec.write(message));
		if (bytes > 0) {
			this.measures.sends(SentKind.CONNECTION, bytes);
		}
	}

	@Override
	public int send(String text) {
		WireText wire = WireText.of(text);
		return this.outgoing.send(wire) ? wire.bytes() : 0;
	}

	private void broken(Throwable cause) {
		logger.debug("A browser left before it got its answer, or reads too slowly", LogText.failure(cause));
		this.upkeep.execute(() -> closeNow(CloseCodes.SLOW));
	}

	@Override
	public void hangUp(HangUp reason) {
		switch (reason) {
			case SESSION_ENDED -> askAgain(CloseCodes.SESSION_ENDED);
			case RECONNECT -> {
				// A browser that has gone sends nothing again, so everything that it sent
				// is done here.
				if (!this.left) {
					askAgain(CloseCodes.CONNECT_ANEW);
				}
			}
			case REPLACED -> close(CloseCodes.REPLACED);
			case TOO_MUCH -> close(CloseCodes.TOO_MUCH);
			case RESTARTING -> close(CloseCodes.RESTARTING);
		}
	}

	/**
	 * Answer nothing any more, so that the browser sends unanswered messages again.
	 */
	private void askAgain(CloseStatus status) {
		this.tab.close();
		closeWhenSent(status);
	}

	/**
	 * Send a ping, or give up if the last two were not answered. A browser that still has
	 * something to read is not asked: reading is a sign of life.
	 */
	void checkAlive() {
		if (System.nanoTime() - this.heardAt > 2 * this.settings.heartbeat().toNanos()) {
			this.upkeep.execute(() -> closeNow(CloseCodes.SILENT));
		}
		else if (this.welcomed && this.outgoing.isIdle()) {
			this.unansweredPings.incrementAndGet();
			sendOwn(new ServerMessage.Ping());
		}
	}

	Tab tab() {
		return this.tab;
	}

	/**
	 * Make the browser reconnect, with its cookies of that moment, once everything that
	 * it has sent so far is answered.
	 */
	void closeIfOlderThan(Duration age) {
		boolean isOld = System.nanoTime() - this.openedAt > age.toNanos();
		if (isOld && !this.closing && this.ageing.compareAndSet(false, true)
				&& !this.tab.whenDone(() -> hangUp(HangUp.RECONNECT))) {
			this.ageing.set(false);
		}
	}

	/**
	 * Close once everything is sent. An answer may still wait behind another one.
	 * @return a future that completes when the connection is closed
	 */
	CompletableFuture<Void> closeWhenSent(CloseStatus status) {
		return this.outgoing.whenSent().thenCompose((sent) -> close(status));
	}

	/**
	 * Take and answer nothing any more, and close when the answers so far are sent. A
	 * close frame in the middle of one would break the connection.
	 * @return a future that completes when the connection is closed
	 */
	CompletableFuture<Void> close(CloseStatus status) {
		this.closing = true;
		this.tab.close();
		return this.outgoing.finish().thenRunAsync(() -> closeNow(status), this.upkeep::execute);
	}

	/**
	 * Close the connection of a browser that does not read. That may block this thread
	 * for a moment.
	 */
	private void closeNow(CloseStatus status) {
		this.closing = true;
		this.closedWith = status;
		this.tab.finish();
		this.outgoing.end();
		try {
			this.session.close(status);
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("Closing a connection failed", LogText.failure(ex));
		}
	}

	/**
	 * Return why the connection is closed: what this server says counts, and of a browser
	 * only what any browser may say.
	 */
	private int code(CloseStatus heard) {
		CloseStatus own = this.closedWith;
		if (own != null) {
			return own.getCode();
		}
		return (heard.getCode() < FIRST_OF_APPLICATIONS) ? heard.getCode() : Measures.OTHER_CODE;
	}

	/**
	 * The connection is closed.
	 * @param status as the web server says
	 */
	void closed(CloseStatus status) {
		this.measures.closes(code(status));
		this.left = true;
		this.outgoing.end();
		this.incoming.forget();
	}

}
