package io.github.reflexboot.autoconfigure;

import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.page.PageDispatcher;
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
	@ConditionalOnMissingBean(PageDispatcher.class)
	TomcatPageDispatcher reflexPageDispatcher(ApplicationContext context, ReflexExecutor executor) {
		return new TomcatPageDispatcher(() -> connector(context), executor::execute);
	}

	/**
	 * Return the connector of the running server. It is asked of the service, since
	 * {@code Tomcat.getConnector()} would make one where there is none.
	 */
	private static @Nullable Connector connector(ApplicationContext context) {
		if (context instanceof ServletWebServerApplicationContext web
				&& web.getWebServer() instanceof TomcatWebServer server) {
			Connector[] connectors = server.getTomcat().getService().findConnectors();
			return (connectors.length > 0) ? connectors[0] : null;
		}
		return null;
	}

}
