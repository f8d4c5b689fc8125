package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.NodeMessage;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.visitor.CookieTickets;
import io.github.reflexboot.visitor.SessionEnds;
import io.github.reflexboot.visitor.Visitor;

/**
 * Ends the authority of tabs whose session has ended. It learns of that from the web
 * server, the store or another server, or by asking the store from time to time. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class EndedSessions implements SmartLifecycle, NodeListener {

	private static final String ENDED = "session-ended";

	private static final Duration UNTIL_COOKIES_ARRIVED = Duration.ofMillis(700);

	private final Tabs tabs;

	private final CookieTickets cookies;

	private final SessionEnds ends;

	private final SessionWatch watch;

	private final Duration interval;

	private final Nodes nodes;

	private volatile @Nullable ThreadPoolTaskScheduler scheduler;

	/**
	 * Create it.
	 * @param tabs all open tabs
	 * @param cookies keep for browsers what their pages have set
	 * @param ends knows whether sessions are over
	 * @param interval time between two looks at the store
	 * @param nodes the other servers, which have tabs of the same sessions
	 */
	public EndedSessions(Tabs tabs, CookieTickets cookies, SessionEnds ends, Duration interval, Nodes nodes) {
		this.tabs = tabs;
		this.cookies = cookies;
		this.ends = ends;
		this.watch = new SessionWatch(ends);
		this.interval = interval;
		this.nodes = nodes;
	}

	/**
	 * End the authority of a session's tabs, except for the one whose own request has
	 * ended or renamed it, and hang up on each after its current reflex. Their browsers
	 * connect again, as whoever they are by then. That happens a moment later, so that a
	 * browser gets the cookie of its next session first.
	 * @param session identifier of the session, which is over for certain
	 * @param by in whose request that happened; {@code null} for nobody here
	 */
	public void ended(String session, @Nullable Visitor by) {
		endHere(session, by);
		this.nodes.tell(NodeMessage.of(ENDED, "session", session));
	}

	@Override
	public Set<String> kinds() {
		return Set.of(ENDED);
	}

	@Override
	public void received(NodeMessage message) {
		if (message.kind().equals(ENDED) && message.name() != null) {
			endHere(message.name(), null);
		}
	}

	private void endHere(String session, @Nullable Visitor by) {
		this.cookies.forgetSession(session, by);
		List<Tab> ended = this.tabs.ofSession(session).filter((tab) -> tab.endSession(session, by)).toList();
		this.tabs.endSession(session);
		if (!ended.isEmpty()) {
			inAMoment(() -> ended.forEach((tab) -> tab.whenDone(() -> tab.hangUp(HangUp.SESSION_ENDED))));
		}
	}

	/**
	 * A store says that a session is over. That may be too early, while a reflex is just
	 * beginning the session, or has ended it itself. So its tabs are hung up on once that
	 * reflex is done, if the session is still over then.
	 * @param session identifier of the session
	 */
	public void mayHaveEnded(String session) {
		inAMoment(() -> {
			if (this.tabs.ofSession(session).findAny().isEmpty() && this.watch.isGone(session)) {
				this.tabs.endSession(session);
			}
			this.tabs.ofSession(session).forEach((tab) -> tab.whenDone(() -> {
				if (session.equals(tab.session()) && this.watch.isGone(session)) {
					this.cookies.forgetSession(session, null);
					tab.endSession(session, null);
					this.tabs.endSession(session);
					tab.hangUp(HangUp.SESSION_ENDED);
				}
			}));
		});
	}

	/**
	 * Tell whether nothing may be sent to a tab any more because its session has ended.
	 * If a session has expired unnoticed, this call ends it.
	 * @param tab the tab
	 * @return whether its session is over
	 */
	public boolean isOver(Tab tab) {
		String session = tab.session();
		if (session != null && !tab.isSessionOver() && this.ends.isExpired(session)) {
			ended(session, null);
		}
		return tab.isSessionOver();
	}

	private void inAMoment(Runnable task) {
		CompletableFuture
			.delayedExecutor(UNTIL_COOKIES_ARRIVED.toMillis(), TimeUnit.MILLISECONDS, this.tabs.upkeep()::execute)
			.execute(task);
	}

	private void look() {
		this.watch.look(this.tabs::sessions, (session) -> {
			if (this.ends.isExpired(session)) {
				ended(session, null);
			}
			else {
				mayHaveEnded(session);
			}
		});
	}

	@Override
	public void start() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("reflex-sessions-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		scheduler.scheduleAtFixedRate(() -> this.tabs.upkeep().execute(this::look), this.interval);
		this.scheduler = scheduler;
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler scheduler = this.scheduler;
		this.scheduler = null;
		if (scheduler != null) {
			scheduler.shutdown();
		}
	}

	@Override
	public boolean isRunning() {
		return this.scheduler != null;
	}

}
