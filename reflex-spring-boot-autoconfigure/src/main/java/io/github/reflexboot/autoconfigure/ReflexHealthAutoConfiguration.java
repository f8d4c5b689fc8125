package io.github.reflexboot.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.actuate.ExecutorHealthIndicator;
import io.github.reflexboot.actuate.PageMemoryHealthIndicator;
import io.github.reflexboot.actuate.RelayHealthIndicator;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.TabServices;

/**
 * Auto-configuration of the health {@code reflex}: of the threads, the relay and the
 * memory of pages.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(ReflexRegistry.class)
@ConditionalOnEnabledHealthIndicator("reflex")
public final class ReflexHealthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "reflexHealthIndicator", "reflexHealthContributor" })
	CompositeHealthContributor reflexHealthContributor(ReflexExecutor reflexExecutor, TabServices services, Nodes nodes,
			ReflexProperties properties) {
		Map<String, HealthContributor> parts = new LinkedHashMap<>();
		parts.put("executor", new ExecutorHealthIndicator(reflexExecutor.pool(), properties.limits().pageTimeout()));
		parts.put("pageMemory", new PageMemoryHealthIndicator(services.pages()));
		if (nodes.areMany()) {
			parts.put("relay", new RelayHealthIndicator(nodes));
		}
		return CompositeHealthContributor.fromMap(parts);
	}

}
