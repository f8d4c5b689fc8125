package io.github.reflexboot.autoconfigure;

import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.observation.QueueTimes;
import io.github.reflexboot.observation.ReflexMeters;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.tab.ReflexExecutor;
import io.github.reflexboot.tab.TabServices;
import io.github.reflexboot.tab.Tabs;

/**
 * Auto-configuration of meters: what is open, sent, waiting and refused.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class, afterName = {
		"org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
		"org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ MeterRegistry.class, ReflexRegistry.class })
public final class ReflexMetersAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	QueueTimes reflexQueueTimes(MeterRegistry registry) {
		return new QueueTimes(registry);
	}

	@Bean
	@ConditionalOnMissingBean
	ReflexMeters reflexMeters(Measures measures, Tabs tabs, TabServices services, Nodes nodes, ReflexExecutor reflexes,
			@Qualifier(TabConfiguration.PUSHES) ReflexExecutor pushes,
			@Qualifier(TabConfiguration.UPKEEP) ReflexExecutor upkeep) {
		return new ReflexMeters(measures, tabs, services.pages(), nodes,
				Map.of("reflex", reflexes, "reflex-push", pushes, "reflex-upkeep", upkeep));
	}

}
