package io.github.reflexboot.websocket;

import org.springframework.web.socket.WebSocketSession;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.page.CookieTickets;
import io.github.reflexboot.page.Visitor;
import io.github.reflexboot.tab.AnswerSender;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.TabBroadcasts;
import io.github.reflexboot.tab.TabServices;

/**
 * Makes the tab of a new connection. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TabFactory {

	private final TabServices services;

	private final ReflexGroups groups;

	private final ReflexExecutor pushes;

	/**
	 * Create a factory.
	 * @param services what all tabs share
	 * @param groups reads what pages join
	 * @param pushes where broadcasts are sent
	 */
	public TabFactory(TabServices services, ReflexGroups groups, ReflexExecutor pushes) {
		this.services = services;
		this.groups = groups;
		this.pushes = pushes;
	}

	Tab create(String id, WebSocketSession session, AnswerSender answers) {
		Visitor visitor = VisitorHandshakeInterceptor.visitorOf(session);
		TabBroadcasts broadcasts = new TabBroadcasts(this.groups, visitor, this.pushes, answers);
		return new Tab(id, visitor, this.services, answers, broadcasts);
	}

	/**
	 * Return what keeps for browsers the cookies that their pages have set.
	 */
	CookieTickets cookies() {
		return this.services.cookies();
	}

	/**
	 * Return where all runs that is no reflex.
	 */
	ReflexExecutor upkeep() {
		return this.services.upkeep();
	}

}
