package io.github.reflexboot.autoconfigure;

import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.invoke.ActionObserver;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.measure.Refusals;
import io.github.reflexboot.observation.ObservedActions;
import io.github.reflexboot.observation.ObservedTurns;
import io.github.reflexboot.observation.ReflexActionObservationConvention;
import io.github.reflexboot.observation.ReflexRequestObservationConvention;
import io.github.reflexboot.tab.TurnObserver;

/**
 * What tells Micrometer of reflexes. An application without a registry observes nothing.
 */
@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Measures reflexMeasures(ReflexProperties properties) {
		return new Measures(new Refusals(properties.key()));
	}

	@Bean
	@ConditionalOnMissingBean
	TurnObserver reflexTurnObserver(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ReflexRequestObservationConvention> convention) {
		return new ObservedTurns(registry.getIfUnique(() -> ObservationRegistry.NOOP), convention.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	ActionObserver reflexActionObserver(ObjectProvider<ObservationRegistry> registry,
			ObjectProvider<ReflexActionObservationConvention> convention,
			ObjectProvider<ForbiddenExceptions> forbidden) {
		return new ObservedActions(registry.getIfUnique(() -> ObservationRegistry.NOOP), convention.getIfAvailable(),
				new AnyForbidden(forbidden));
	}

}
