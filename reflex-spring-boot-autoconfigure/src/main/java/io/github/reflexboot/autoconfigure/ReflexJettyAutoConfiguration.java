package io.github.reflexboot.autoconfigure;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.session.ManagedSession;
import org.eclipse.jetty.util.thread.AutoLock;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.page.JettyPageDispatcher;
import io.github.reflexboot.page.PageLimits;

/**
 * Auto-configuration of the way into Jetty.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Server.class, ServletContextHandler.class })
public final class ReflexJettyAutoConfiguration {

	@Bean
	ServerEntrance reflexJettyEntrance(PageLimits limits) {
		return (application) -> (application instanceof ServletContextHandler.ServletContextApi jetty)
				? new JettyPageDispatcher(() -> connector(jetty.getContext().getServletContextHandler().getServer()),
						limits)
				: null;
	}

	@Bean
	ServerSessions reflexJettySessions() {
		return (application) -> (application instanceof ServletContextHandler.ServletContextApi jetty)
				? (id) -> isThere(jetty.getContext().getServletContextHandler().getSessionHandler(), id) : null;
	}

	/**
	 * Find a session, and with that have Jetty end it if it has expired. Finding one
	 * counts as a use of it, which has to end and must not keep it alive.
	 */
	private static boolean isThere(SessionHandler sessions, String id) {
		ManagedSession session = sessions.getManagedSession(sessions.getSessionIdManager().getExtendedId(id, null));
		if (session == null) {
			return false;
		}
		try (AutoLock unused = session.lock()) {
			long expiry = session.getSessionData().getExpiry();
			sessions.getSessionCache().release(session);
			session.getSessionData().setExpiry(expiry);
			return true;
		}
		catch (Exception ex) {
			throw new IllegalStateException("A session could not be looked for", ex);
		}
	}

	/**
	 * Return the connector of the running server. It has none before it starts and after
	 * it has stopped.
	 */
	private static @Nullable Connector connector(Server server) {
		Connector[] connectors = server.getConnectors();
		return (connectors.length > 0) ? connectors[0] : null;
	}

}
