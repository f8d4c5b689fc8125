package io.github.reflexboot.websocket;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.ClientMessage;
import io.github.reflexboot.protocol.LogText;
import io.github.reflexboot.protocol.MalformedMessageException;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.Tab;

/**
 * One open socket: turns what comes in into messages for its tab, and answers into what
 * goes out. Receiving is for one thread at a time, the rest for any.
 */
final class Connection {

	private static final Log logger = LogFactory.getLog(Connection.class);

	private static final long POLL_NANOS = 1_000_000;

	private final ConcurrentWebSocketSessionDecorator session;

	private final MessageCodec codec;

	private final IncomingText incoming;

	private final ConnectionSettings settings;

	private final TabKey key;

	private final Tab tab;

	private final AtomicBoolean pinging = new AtomicBoolean();

	private int refusedInARow;

	private volatile boolean closing;

	private volatile long heardAt = System.nanoTime();

	Connection(WebSocketSession session, MessageCodec codec, ConnectionSettings settings, TabFactory tabs) {
		this.session = new ConcurrentWebSocketSessionDecorator(session, (int) settings.sendTimeout().toMillis(),
				settings.sendBufferSize());
		this.codec = codec;
		this.incoming = new IncomingText(settings.maxMessageSize());
		this.settings = settings;
		this.key = TabKey.of(new WebSocketHttpHeaders(session.getHandshakeHeaders()));
		this.tab = tabs.create(this.key.tab(), session, this::send);
	}

	void welcome() {
		send(new ServerMessage.Welcome(this.tab.id(), this.key.text(), this.settings.heartbeat().toMillis(),
				this.settings.maxMessageSize()));
	}

	void receive(TextMessage part) {
		this.heardAt = System.nanoTime();
		String text = this.incoming.add(part.getPayload(), part.isLast());
		if (this.incoming.takeTooLong()) {
			this.tab.refuse(this.codec.tooLong(String.valueOf(text)));
		}
		else if (text != null) {
			receive(text);
		}
	}

	private void receive(String text) {
		try {
			ClientMessage message = this.codec.read(text);
			if (message instanceof ReflexMessage reflex) {
				take(reflex);
			}
			else if (message instanceof ClientMessage.Subscribe subscription) {
				this.tab.broadcasts().join(subscription.groups());
			}
		}
		catch (MalformedMessageException ex) {
			this.tab.refuse(ex);
		}
	}

	/**
	 * Hand on a reflex. A browser that goes on although too many are waiting has to go.
	 */
	private void take(ReflexMessage reflex) {
		this.refusedInARow = this.tab.take(reflex) ? 0 : this.refusedInARow + 1;
		if (this.refusedInARow > this.settings.tab().maxBurst()) {
			close(CloseCodes.TOO_MUCH);
		}
	}

	/**
	 * Send a message.
	 * @return how many bytes it has
	 */
	int send(ServerMessage message) {
		if (message instanceof Answer.SessionEnded) {
			return hangUp(CloseCodes.SESSION_ENDED);
		}
		if (message instanceof ServerMessage.Reconnect) {
			return hangUp(CloseCodes.CONNECT_ANEW);
		}
		TextMessage text = new TextMessage(wellFormed(this.tab.fit(write(message))));
		try {
			this.session.sendMessage(text);
		}
		catch (SessionLimitExceededException ex) {
			logger.debug("A browser reads too slowly", LogText.failure(ex));
			close(ex.getStatus());
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("A browser went away before it had its answer", LogText.failure(ex));
		}
		return text.getPayloadLength();
	}

	/**
	 * Answer nothing any more, so that the browser sends again what waits for an answer.
	 */
	private int hangUp(CloseStatus status) {
		this.tab.close();
		closeWhenSent(status);
		return 0;
	}

	/**
	 * What an action wants to be told may not be JSON. Then that is the answer.
	 */
	private String write(ServerMessage message) {
		try {
			return this.codec.write(message);
		}
		catch (JacksonException ex) {
			return this.codec.write(this.tab.unwritable(message, ex));
		}
	}

	/**
	 * Half a character, such as a browser can send by its number, cannot be sent.
	 */
	private static String wellFormed(String text) {
		Charset charset = StandardCharsets.UTF_8;
		return charset.newEncoder().canEncode(text) ? text : new String(text.getBytes(charset), charset);
	}

	/**
	 * Ask for a sign of life, or give up if there was none since the last two questions.
	 * The question is left to another thread, which a browser that does not read may hold
	 * up.
	 */
	void checkAlive(ReflexExecutor sender) {
		if (System.nanoTime() - this.heardAt > 2 * this.settings.heartbeat().toNanos()) {
			sender.execute(() -> close(CloseCodes.SILENT));
		}
		else if (this.pinging.compareAndSet(false, true)) {
			sender.execute(this::ping);
		}
	}

	private void ping() {
		try {
			send(new ServerMessage.Ping());
		}
		finally {
			this.pinging.set(false);
		}
	}

	/**
	 * Tell whether another connection is one of the same page.
	 */
	boolean isOfSamePage(Connection other) {
		return this.key.equals(other.key);
	}

	/**
	 * Tell whether this connection only waits for the other end to take notice.
	 */
	boolean isClosing() {
		return this.closing;
	}

	Tab tab() {
		return this.tab;
	}

	/**
	 * Close once everything is sent. An answer may still wait behind another one, since
	 * only one thread sends and the others leave theirs to it.
	 */
	void closeWhenSent(CloseStatus status) {
		long deadline = System.nanoTime() + this.settings.sendTimeout().toNanos();
		while (isSending() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(POLL_NANOS);
		}
		close(status);
	}

	private boolean isSending() {
		return this.session.isOpen()
				&& (this.session.getBufferSize() > 0 || this.session.getTimeSinceSendStarted() > 0);
	}

	void close(CloseStatus status) {
		this.closing = true;
		this.tab.close();
		try {
			this.session.close(status);
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("A connection could not be closed", LogText.failure(ex));
		}
	}

}
