package io.github.reflexboot.autoconfigure;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.actuate.ReflexStateEndpoint;
import io.github.reflexboot.actuate.ReflexStateEndpointWebExtension;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.observation.ActionTimes;
import io.github.reflexboot.registry.ActionGuards;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.tab.Tabs;

/**
 * Auto-configuration of the actuator's endpoint {@code reflex}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ ConditionalOnAvailableEndpoint.class, MeterRegistry.class })
@ConditionalOnBean(ReflexRegistry.class)
@ConditionalOnAvailableEndpoint(ReflexStateEndpoint.class)
@EnableConfigurationProperties(ReflexEndpointProperties.class)
public final class ReflexEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ReflexStateEndpoint reflexEndpoint(ReflexRegistry registry, ObjectProvider<ActionGuards> guards,
			ObjectProvider<MeterRegistry> meters, Tabs tabs, Measures measures, ReflexEndpointProperties properties) {
		return new ReflexStateEndpoint(registry, guards.getIfAvailable(() -> (action) -> List.of()),
				new ActionTimes(meters.getIfUnique()), tabs, measures.refusals(), properties.showDetails());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(ReflexStateEndpoint.class)
	@ConditionalOnAvailableEndpoint(exposure = EndpointExposure.WEB)
	ReflexStateEndpointWebExtension reflexEndpointWebExtension(ReflexStateEndpoint endpoint,
			ReflexEndpointProperties properties) {
		return new ReflexStateEndpointWebExtension(endpoint, properties.showDetails(), properties.roles());
	}

}
