package io.github.reflexboot.tab;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.beans.factory.ObjectProvider;

import io.github.reflexboot.page.PageSessionFilter;

/**
 * Closes the connections of a session that ends or gets another identifier. The web
 * server reports its own sessions at once, on the thread that ends them. Spring Session
 * reports those in stores that know when one ends, a little later and on another thread.
 * With other stores, the next check or reflex finds out.
 *
 * @since 0.1.0
 */
public final class SessionEndListener implements HttpSessionListener, HttpSessionIdListener {

	private final ObjectProvider<EndedSessions> sessions;

	private final boolean isAtOnce;

	/**
	 * Create a listener.
	 * @param sessions ends the authority of their tabs
	 * @param isAtOnce whether the sessions are those of the web server, which reports
	 * them at once
	 */
	public SessionEndListener(ObjectProvider<EndedSessions> sessions, boolean isAtOnce) {
		this.sessions = sessions;
		this.isAtOnce = isAtOnce;
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		ended(event.getSession().getId());
	}

	@Override
	public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
		ended(oldSessionId);
	}

	private void ended(String session) {
		EndedSessions sessions = this.sessions.getIfAvailable();
		if (sessions != null && this.isAtOnce) {
			sessions.ended(session, PageSessionFilter.currentVisitor());
		}
		else if (sessions != null) {
			sessions.mayHaveEnded(session);
		}
	}

}
