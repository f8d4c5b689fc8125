package io.github.reflexboot.dispatch;

import java.util.function.Predicate;

import jakarta.servlet.ServletContext;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.session.ManagedSession;
import org.eclipse.jetty.util.thread.AutoLock;
import org.jspecify.annotations.Nullable;

/**
 * The way into an embedded Jetty.
 *
 * @since 0.1.0
 */
public final class JettyEntrance implements ServerEntrance {

	private final PageLimits limits;

	/**
	 * Create the entrance.
	 * @param limits what one page may take
	 */
	public JettyEntrance(PageLimits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable PageDispatcher dispatcher(ServletContext application) {
		ServletContextHandler context = context(application);
		return (context != null) ? new JettyPageDispatcher(() -> connector(context.getServer()), this.limits) : null;
	}

	@Override
	public @Nullable Predicate<String> sessions(ServletContext application) {
		ServletContextHandler context = context(application);
		return (context != null) ? (id) -> isThere(context.getSessionHandler(), id) : null;
	}

	private static @Nullable ServletContextHandler context(ServletContext application) {
		return (application instanceof ServletContextHandler.ServletContextApi jetty)
				? jetty.getContext().getServletContextHandler() : null;
	}

	/**
	 * Find a session, which makes Jetty end it if it has expired. Finding it counts as an
	 * access, which has to be completed and must not keep it alive.
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
			throw new IllegalStateException("Looking for a session failed", ex);
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
