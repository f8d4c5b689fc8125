package io.github.reflexboot.autoconfigure;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.beans.factory.ObjectProvider;

import io.github.reflexboot.page.PageSessionFilter;
import io.github.reflexboot.websocket.Connections;

/**
 * Closes the connections of a session that ends or gets another identifier. The web
 * server tells of its own sessions, Spring Session of those in stores that know when one
 * ends; with others the next reflex finds out.
 */
final class SessionEndListener implements HttpSessionListener, HttpSessionIdListener {

	private final ObjectProvider<Connections> connections;

	SessionEndListener(ObjectProvider<Connections> connections) {
		this.connections = connections;
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
		if (!PageSessionFilter.isWatching()) {
			this.connections.ifAvailable((open) -> open.sessionEnded(session));
		}
	}

}
