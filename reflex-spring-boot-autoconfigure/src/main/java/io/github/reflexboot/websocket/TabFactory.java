package io.github.reflexboot.websocket;

import org.springframework.web.socket.WebSocketSession;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.page.CookieTickets;
import io.github.reflexboot.page.Visitor;
import io.github.reflexboot.tab.AnswerSender;
import io.github.reflexboot.tab.FailureReporter;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.RoundTrip;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.TabBroadcasts;
import io.github.reflexboot.tab.TabLanes;
import io.github.reflexboot.tab.TabLimits;

/**
 * Makes the tab of a new connection. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TabFactory {

	private final RoundTrip roundTrip;

	private final CookieTickets cookies;

	private final ReflexGroups groups;

	private final FailureReporter failures;

	private final ReflexExecutor executor;

	private final ReflexExecutor pushes;

	private final TabLanes lanes;

	private final TabLimits limits;

	/**
	 * Create a factory.
	 * @param roundTrip takes reflexes from message to answer
	 * @param cookies keep for browsers what their pages have set
	 * @param groups reads what pages join
	 * @param failures reports what cannot be taken
	 * @param executor where reflexes run
	 * @param pushes where broadcasts are sent
	 * @param settings how connections are kept
	 */
	public TabFactory(RoundTrip roundTrip, CookieTickets cookies, ReflexGroups groups, FailureReporter failures,
			ReflexExecutor executor, ReflexExecutor pushes, ConnectionSettings settings) {
		this.roundTrip = roundTrip;
		this.cookies = cookies;
		this.groups = groups;
		this.failures = failures;
		this.executor = executor;
		this.pushes = pushes;
		this.lanes = new TabLanes(executor::execute);
		this.limits = settings.tab();
	}

	Tab create(String id, WebSocketSession session, AnswerSender answers) {
		Visitor visitor = VisitorHandshakeInterceptor.visitorOf(session);
		TabBroadcasts broadcasts = new TabBroadcasts(this.groups, visitor, this.pushes, answers);
		return new Tab(id, visitor, this.roundTrip, this.cookies, this.failures, this.lanes.of(id), this.limits,
				answers, broadcasts);
	}

	CookieTickets cookies() {
		return this.cookies;
	}

	ReflexExecutor executor() {
		return this.executor;
	}

}
