package io.github.reflexboot.websocket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

import io.github.reflexboot.page.SessionEnds;
import io.github.reflexboot.page.Visitor;
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

	private static final Duration BETWEEN_LOOKS_AT_AGES = Duration.ofMillis(500);

	private final Map<String, Connection> open = new ConcurrentHashMap<>();

	private final LeftTabs left = new LeftTabs();

	private final MessageCodec codec;

	private final ConnectionSettings settings;

	private final TabFactory tabs;

	private final UnsentBudget unsent;

	private final SessionEnds ends;

	private final SessionWatch watch;

	private volatile @Nullable ThreadPoolTaskScheduler heartbeat;

	/**
	 * Create the connections.
	 * @param codec reads and writes messages
	 * @param settings how connections are kept
	 * @param tabs makes the tab of each
	 * @param maxUnsent how many bytes may wait for all browsers together
	 * @param ends knows whether sessions are over
	 */
	public Connections(MessageCodec codec, ConnectionSettings settings, TabFactory tabs, long maxUnsent,
			SessionEnds ends) {
		this.codec = codec;
		this.settings = settings;
		this.tabs = tabs;
		this.unsent = new UnsentBudget(settings.sendBufferSize(), maxUnsent);
		this.ends = ends;
		this.watch = new SessionWatch(ends);
	}

	void opened(WebSocketSession session) {
		Connection connection = new Connection(session, this.codec, this.settings, this.tabs, this.unsent);
		closeOthersOfSamePage(connection);
		connection.tab().startAfter(this.left.done(connection.tab().id()));
		this.open.put(session.getId(), connection);
		if (!isRunning()) {
			connection.close(CloseCodes.RESTARTING);
		}
		else if (this.settings.limits().isOneTooMany(connection, this.open.values())) {
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

	@Nullable Connection of(WebSocketSession session) {
		return this.open.get(session.getId());
	}

	void closed(WebSocketSession session) {
		Connection connection = this.open.get(session.getId());
		if (connection != null) {
			this.left.add(connection.tab(), connection.closed());
			this.open.remove(session.getId());
		}
	}

	/**
	 * End the authority of a session's connections, but for the one whose own request has
	 * ended or renamed it, and close them, each after the reflex that it is at. Their
	 * browsers connect anew, as who they are then. A moment passes before, in which a
	 * browser gets the cookie of the session that comes next.
	 * @param session identifier of the session, which is over for certain
	 * @param by in whose request that happened; {@code null} for nobody here
	 */
	public void sessionEnded(String session, @Nullable Visitor by) {
		this.tabs.cookies().forgetSession(session, by);
		List<Connection> ended = this.open.values()
			.stream()
			.filter((connection) -> connection.tab().endsWith(session, by))
			.toList();
		if (!ended.isEmpty()) {
			inAMoment(() -> ended.forEach((connection) -> connection.tab()
				.whenDone(() -> connection.closeWhenSent(CloseCodes.SESSION_ENDED))));
		}
	}

	/**
	 * A session is said to be over, by a store that may say so too early: while a reflex
	 * is about to begin it, or has ended it itself. So its connections are closed when
	 * that is done, if it is still true.
	 * @param session identifier of the session
	 */
	public void sessionMayHaveEnded(String session) {
		inAMoment(() -> this.open.values().forEach((connection) -> connection.tab().whenDoneIn(session, () -> {
			if (this.watch.isGone(session)) {
				this.tabs.cookies().forgetSession(session, null);
				connection.tab().endsWith(session, null);
				connection.closeWhenSent(CloseCodes.SESSION_ENDED);
			}
		})));
	}

	private void inAMoment(Runnable task) {
		ThreadPoolTaskScheduler scheduler = this.heartbeat;
		if (scheduler != null) {
			scheduler.schedule(task, Instant.now().plus(UNTIL_COOKIES_ARRIVED));
		}
	}

	private void lookForSessions() {
		this.watch.look(() -> tabs().map(Tab::session).filter(Objects::nonNull).collect(Collectors.toSet()),
				(session) -> {
					if (this.ends.isExpired(session)) {
						sessionEnded(session, null);
					}
					else {
						sessionMayHaveEnded(session);
					}
				});
	}

	private void closeOld(Duration maxAge) {
		this.open.values().forEach((connection) -> connection.closeIfOlderThan(maxAge));
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
		scheduler.scheduleAtFixedRate(() -> this.tabs.upkeep().execute(this::lookForSessions),
				this.settings.sessionCheck());
		Duration maxAge = this.settings.maxAge();
		if (maxAge != null) {
			scheduler.scheduleAtFixedRate(() -> closeOld(maxAge), BETWEEN_LOOKS_AT_AGES);
		}
		this.heartbeat = scheduler;
	}

	/**
	 * Take no more reflexes, let those end that were taken, and close. This happens
	 * before the web server stops, since they run inside of it.
	 */
	@Override
	public void stop() {
		CompletableFuture<?>[] taken = tabs().map(Tab::finish).toArray(CompletableFuture<?>[]::new);
		ThreadPoolTaskScheduler scheduler = this.heartbeat;
		this.heartbeat = null;
		if (scheduler != null) {
			scheduler.shutdown();
		}
		CompletableFuture.allOf(CompletableFuture.allOf(taken), this.left.allDone())
			.completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
			.join();
		this.left.close();
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
