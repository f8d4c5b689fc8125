package io.github.reflexboot.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import jakarta.servlet.ServletContext;
import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.catalina.Globals;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

/**
 * The way into Tomcat, whether embedded or running the application as a WAR.
 *
 * @since 0.1.0
 */
public final class TomcatEntrance implements ServerEntrance {

	private final Executor asyncExecutor;

	private final PageLimits limits;

	/**
	 * Create the entrance.
	 * @param asyncExecutor runs what a page hands to {@code AsyncContext.start}
	 * @param limits what one page may take
	 */
	public TomcatEntrance(Executor asyncExecutor, PageLimits limits) {
		this.asyncExecutor = asyncExecutor;
		this.limits = limits;
	}

	@Override
	public @Nullable PageDispatcher dispatcher(ServletContext application) {
		Context context = context(application);
		return (context != null) ? new TomcatPageDispatcher(() -> connector(context), this.asyncExecutor, this.limits)
				: null;
	}

	@Override
	public @Nullable Predicate<String> sessions(ServletContext application) {
		Context context = context(application);
		return (context != null) ? (id) -> isThere(context.getManager(), id) : null;
	}

	private static @Nullable Context context(ServletContext application) {
		return (application.getAttribute(Globals.RESOURCES_ATTR) instanceof WebResourceRoot resources)
				? resources.getContext() : null;
	}

	/**
	 * Find a session, which makes Tomcat end it if it has expired.
	 */
	private static boolean isThere(Manager sessions, String id) {
		try {
			Session session = sessions.findSession(id);
			return session != null && session.isValid();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the connector of the running server, whoever started it.
	 */
	private static @Nullable Connector connector(Context application) {
		if (application.getParent().getParent() instanceof Engine engine) {
			Connector[] connectors = engine.getService().findConnectors();
			return (connectors.length > 0) ? connectors[0] : null;
		}
		return null;
	}

}
