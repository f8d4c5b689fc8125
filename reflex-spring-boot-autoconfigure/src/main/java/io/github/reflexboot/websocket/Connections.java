package io.github.reflexboot.websocket;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketSession;

import io.github.reflexboot.page.SessionLookup;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.tab.Tab;

/**
 * All open connections: keeps them alive, and lets their reflexes end before the web
 * server stops. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Connections implements SmartLifecycle {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration UNTIL_COOKIES_ARRIVED = Duration.ofMillis(700);

	private final Map<String, Connection> open = new ConcurrentHashMap<>();

	private final MessageCodec codec;

	private final ConnectionSettings settings;

	private final TabFactory tabs;

	private final UnsentBudget unsent;

	private final @Nullable SessionWatch sessions;

	private volatile @Nullable ThreadPoolTaskScheduler heartbeat;

	/**
	 * Create the connections.
	 * @param codec reads and writes messages
	 * @param settings how connections are kept
	 * @param tabs makes the tab of each
	 * @param maxUnsent how many bytes may wait for all browsers together
	 * @param sessions finds out whether a session is still there; {@code null} if its
	 * store tells when one ends
	 */
	public Connections(MessageCodec codec, ConnectionSettings settings, TabFactory tabs, long maxUnsent,
			@Nullable SessionLookup sessions) {
		this.codec = codec;
		this.settings = settings;
		this.tabs = tabs;
		this.unsent = new UnsentBudget(settings.sendBufferSize(), maxUnsent);
		this.sessions = (sessions != null) ? new SessionWatch(sessions) : null;
	}

	void opened(WebSocketSession session) {
		Connection connection = new Connection(session, this.codec, this.settings, this.tabs, this.unsent);
		closeOthersOfSamePage(connection);
		this.open.put(session.getId(), connection);
		if (!isRunning()) {
			connection.close(CloseCodes.RESTARTING);
		}
		else if (isOneTooMany(connection)) {
			connection.close(CloseCodes.TOO_MUCH);
		}
		else {
			connection.welcome();
		}
	}

	/**
	 * A page that connects again has given up its connection, though the network may not
	 * have told of that yet.
	 */
	private void closeOthersOfSamePage(Connection latest) {
		this.open.values().stream().filter(latest::isOfSamePage).forEach((other) -> other.close(CloseCodes.REPLACED));
	}

	/**
	 * A page counts once, also while a connection that it has given up is being closed.
	 */
	private boolean isOneTooMany(Connection latest) {
		String session = latest.tab().session();
		return session != null && this.open.values()
			.stream()
			.filter((each) -> !each.isClosing())
			.map(Connection::tab)
			.filter((tab) -> session.equals(tab.session()))
			.map(Tab::id)
			.distinct()
			.count() > this.settings.maxPerSession();
	}

	@Nullable Connection of(WebSocketSession session) {
		return this.open.get(session.getId());
	}

	void closed(WebSocketSession session) {
		Connection connection = this.open.remove(session.getId());
		if (connection != null) {
			connection.closed();
		}
	}

	/**
	 * Close the connections of a session that is over, each after the reflexes that it
	 * has sent so far. Their browsers connect anew, as who they are then. A moment passes
	 * before, in which a browser gets the cookie of the session that comes next.
	 * @param session identifier of the session
	 */
	public void sessionEnded(String session) {
		ThreadPoolTaskScheduler scheduler = this.heartbeat;
		if (scheduler != null) {
			scheduler.schedule(() -> close(session), Instant.now().plus(UNTIL_COOKIES_ARRIVED));
		}
	}

	private void close(String session) {
		this.open.values().forEach((connection) -> connection.tab().whenDoneIn(session, () -> {
			if (isOver(session)) {
				connection.closeWhenSent(CloseCodes.SESSION_ENDED);
			}
		}));
	}

	/**
	 * A session that a reflex begins is looked for before it is in the store.
	 */
	private boolean isOver(String session) {
		return this.sessions == null || this.sessions.isGone(session);
	}

	private void lookForSessions(SessionWatch watch) {
		watch.look(() -> tabs().map(Tab::session).filter(Objects::nonNull).collect(Collectors.toSet()),
				this::sessionEnded);
	}

	/**
	 * Return all open tabs.
	 */
	Stream<Tab> tabs() {
		return this.open.values().stream().map(Connection::tab);
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
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("reflex-heartbeat-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		scheduler.scheduleAtFixedRate(() -> this.open.values().forEach(Connection::checkAlive),
				this.settings.heartbeat());
		SessionWatch watch = this.sessions;
		if (watch != null) {
			scheduler.scheduleAtFixedRate(() -> this.tabs.upkeep().execute(() -> lookForSessions(watch)),
					this.settings.sessionCheck());
		}
		this.heartbeat = scheduler;
	}

	/**
	 * Take no more reflexes, let those that run end, and close. This happens before the
	 * web server stops, since they run inside of it.
	 */
	@Override
	public void stop() {
		this.open.values().forEach((connection) -> connection.tab().close());
		ThreadPoolTaskScheduler scheduler = this.heartbeat;
		this.heartbeat = null;
		if (scheduler != null) {
			scheduler.shutdown();
		}
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			for (Connection connection : this.open.values()) {
				connection.tab().awaitIdle(deadline);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
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
