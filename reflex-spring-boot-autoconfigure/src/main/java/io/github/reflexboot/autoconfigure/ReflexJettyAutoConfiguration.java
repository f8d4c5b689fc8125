package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.dispatch.JettyEntrance;
import io.github.reflexboot.dispatch.PageLimits;

/**
 * Auto-configuration of the way into Jetty.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(
		name = { "org.eclipse.jetty.server.Server", "org.eclipse.jetty.ee11.servlet.ServletContextHandler" })
public final class ReflexJettyAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	JettyEntrance reflexJettyEntrance(PageLimits limits) {
		return new JettyEntrance(limits);
	}

}
