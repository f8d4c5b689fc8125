package io.github.reflexboot.autoconfigure;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Auto-configuration that tells the requests of reflexes from those of browsers in
 * {@code http.server.requests}: by the tag {@code reflex}, {@code true} or {@code false}.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ ObservationFilter.class, ServerRequestObservationContext.class })
public final class ReflexObservationAutoConfiguration {

	@Bean
	ObservationFilter reflexObservationFilter() {
		return (context) -> (context instanceof ServerRequestObservationContext request)
				? context.addLowCardinalityKeyValue(KeyValue.of("reflex", isReflex(request.getCarrier()))) : context;
	}

	private static String isReflex(@Nullable HttpServletRequest request) {
		return String.valueOf(request != null && request.getAttribute("reflex") != null);
	}

}
