package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.dispatch.PageLimits;
import io.github.reflexboot.dispatch.TomcatEntrance;
import io.github.reflexboot.tab.ReflexExecutor;

/**
 * Auto-configuration of the way into Tomcat: the application's own one, or one that runs
 * the application as a WAR.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(name = { "org.apache.catalina.connector.Connector", "org.apache.catalina.WebResourceRoot" })
public final class ReflexTomcatAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	TomcatEntrance reflexTomcatEntrance(ReflexExecutor executor, PageLimits limits) {
		return new TomcatEntrance(executor::execute, limits);
	}

}
