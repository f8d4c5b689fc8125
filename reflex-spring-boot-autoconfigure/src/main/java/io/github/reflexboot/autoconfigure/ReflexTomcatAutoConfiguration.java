package io.github.reflexboot.autoconfigure;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.page.TomcatPageDispatcher;
import io.github.reflexboot.tab.ReflexExecutor;

/**
 * Auto-configuration of the way into Tomcat.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ Connector.class, TomcatWebServer.class })
public final class ReflexTomcatAutoConfiguration {

	@Bean
	ServerEntrance reflexTomcatEntrance(ReflexExecutor executor) {
		return (server) -> (server instanceof TomcatWebServer tomcat)
				? new TomcatPageDispatcher(() -> connector(tomcat.getTomcat()), executor::execute) : null;
	}

	/**
	 * Return the connector of the running server. It is asked of the service, since
	 * {@code Tomcat.getConnector()} would make one where there is none.
	 */
	private static @Nullable Connector connector(Tomcat tomcat) {
		Connector[] connectors = tomcat.getService().findConnectors();
		return (connectors.length > 0) ? connectors[0] : null;
	}

}
