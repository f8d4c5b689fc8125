package io.github.reflexboot.websocket;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.tab.Tabs;

/**
 * All open sockets: keeps them alive, and lets their reflexes finish before the web
 * server stops. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Connections implements SmartLifecycle {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration BETWEEN_LOOKS_AT_AGES = Duration.ofMillis(500);

	private final Map<String, Connection> open = new ConcurrentHashMap<>();

	private final MessageCodec codec;

	private final ConnectionSettings settings;

	private final Tabs tabs;

	private final UnsentBudget unsent;

	private final Measures measures;

	private volatile @Nullable ThreadPoolTaskScheduler heartbeat;

	/**
	 * Create the connections.
	 * @param codec reads and writes messages
	 * @param settings how connections are kept
	 * @param tabs where each attaches its tab
	 * @param maxUnsent how many bytes may wait for all browsers together
	 * @param measures count what happens
	 */
	public Connections(MessageCodec codec, ConnectionSettings settings, Tabs tabs, long maxUnsent, Measures measures) {
		this.codec = codec;
		this.settings = settings;
		this.tabs = tabs;
		this.measures = measures;
		this.unsent = new UnsentBudget(settings.sendBufferSize(), maxUnsent);
	}

	void opened(WebSocketSession session) {
		Connection connection = new Connection(session, this.codec, this.settings, this.tabs, this.unsent,
				this.measures);
		this.open.put(session.getId(), connection);
		this.tabs.attach(connection.tab());
		if (!connection.tab().isClosed()) {
			connection.welcome();
		}
	}

	@Nullable Connection of(WebSocketSession session) {
		return this.open.get(session.getId());
	}

	/**
	 * A connection is closed.
	 * @param status how; with {@code GOING_AWAY}, the browser has left the page
	 */
	void closed(WebSocketSession session, CloseStatus status) {
		boolean isLeft = CloseStatus.GOING_AWAY.equalsCode(status);
		Connection connection = this.open.get(session.getId());
		if (connection != null) {
			connection.closed(status);
			this.tabs.detach(connection.tab(), isLeft);
			this.open.remove(session.getId());
		}
	}

	private void closeOld(Duration maxAge) {
		this.open.values().forEach((connection) -> connection.closeIfOlderThan(maxAge));
	}

	Measures measures() {
		return this.measures;
	}

	/**
	 * Return how many connections are open.
	 * @return the number
	 */
	public int count() {
		return this.open.size();
	}

	@Override
	public void start() {
		this.tabs.resume();
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("reflex-heartbeat-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		scheduler.scheduleAtFixedRate(() -> this.open.values().forEach(Connection::checkAlive),
				this.settings.heartbeat());
		Duration maxAge = this.settings.maxAge();
		if (maxAge != null) {
			scheduler.scheduleAtFixedRate(() -> closeOld(maxAge), BETWEEN_LOOKS_AT_AGES);
		}
		this.heartbeat = scheduler;
	}

	/**
	 * Take no more reflexes, let those that were taken finish, and close. This happens
	 * before the web server stops, since they run inside it.
	 */
	@Override
	public void stop() {
		CompletableFuture<Void> drained = this.tabs.drain();
		ThreadPoolTaskScheduler scheduler = this.heartbeat;
		this.heartbeat = null;
		if (scheduler != null) {
			scheduler.shutdown();
		}
		drained.completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		this.tabs.forgetLeft();
		CompletableFuture<?>[] closing = this.open.values()
			.stream()
			.map((connection) -> connection.closeWhenSent(CloseCodes.RESTARTING))
			.toArray(CompletableFuture<?>[]::new);
		CompletableFuture.allOf(closing).completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

	@Override
	public boolean isRunning() {
		return this.heartbeat != null;
	}

}
