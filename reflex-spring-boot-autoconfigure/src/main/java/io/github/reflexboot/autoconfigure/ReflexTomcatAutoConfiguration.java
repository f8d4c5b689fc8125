package io.github.reflexboot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.catalina.Context;
import org.apache.catalina.Engine;
import org.apache.catalina.Globals;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.page.PageLimits;
import io.github.reflexboot.page.TomcatPageDispatcher;
import io.github.reflexboot.tab.ReflexExecutor;

/**
 * Auto-configuration of the way into Tomcat: the application's own one, or one that runs
 * the application as a WAR.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Connector.class, WebResourceRoot.class })
public final class ReflexTomcatAutoConfiguration {

	@Bean
	ServerEntrance reflexTomcatEntrance(ReflexExecutor executor, PageLimits limits) {
		return (application) -> (application.getAttribute(Globals.RESOURCES_ATTR) instanceof WebResourceRoot resources)
				? new TomcatPageDispatcher(() -> connector(resources.getContext()), executor::execute, limits) : null;
	}

	@Bean
	ServerSessions reflexTomcatSessions() {
		return (application) -> (application.getAttribute(Globals.RESOURCES_ATTR) instanceof WebResourceRoot resources)
				? (id) -> isThere(resources.getContext().getManager(), id) : null;
	}

	/**
	 * Find a session, and with that have Tomcat end it if it has expired.
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
	 * Return the connector of the running server, whoever has started it.
	 */
	private static @Nullable Connector connector(Context application) {
		if (application.getParent().getParent() instanceof Engine engine) {
			Connector[] connectors = engine.getService().findConnectors();
			return (connectors.length > 0) ? connectors[0] : null;
		}
		return null;
	}

}
