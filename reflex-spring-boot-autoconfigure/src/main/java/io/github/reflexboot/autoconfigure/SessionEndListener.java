package io.github.reflexboot.autoconfigure;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.beans.factory.ObjectProvider;

import io.github.reflexboot.page.PageSessionFilter;
import io.github.reflexboot.websocket.Connections;

/**
 * Closes the connections of a session that ends or gets another identifier. The web
 * server tells of its own sessions, while that happens and on the thread that does it;
 * Spring Session of those in stores that know when one ends, a little later and from
 * elsewhere. With other stores the next look or reflex finds out.
 */
final class SessionEndListener implements HttpSessionListener, HttpSessionIdListener {

	private final ObjectProvider<Connections> connections;

	private final boolean isAtOnce;

	/**
	 * Create a listener.
	 * @param connections all open connections
	 * @param isAtOnce whether the sessions are those of the web server
	 */
	SessionEndListener(ObjectProvider<Connections> connections, boolean isAtOnce) {
		this.connections = connections;
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
		Connections open = this.connections.getIfAvailable();
		if (open != null && this.isAtOnce) {
			open.sessionEnded(session, PageSessionFilter.currentVisitor());
		}
		else if (open != null) {
			open.sessionMayHaveEnded(session);
		}
	}

}
