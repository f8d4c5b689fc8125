package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Spring Security: what
 * {@code @PreAuthorize} throws means forbidden.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnClass(AccessDeniedException.class)
public final class ReflexSecurityAutoConfiguration {

	@Bean
	ForbiddenExceptions reflexAccessDenied() {
		return AccessDeniedException.class::isInstance;
	}

}
