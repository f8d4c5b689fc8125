package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.session.MapSessionRepository;

import io.github.reflexboot.page.SessionLocks;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Spring Session: its store in
 * memory saves a session as a whole.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class)
@ConditionalOnClass(MapSessionRepository.class)
public final class ReflexSessionAutoConfiguration {

	@Bean
	@ConditionalOnBean(MapSessionRepository.class)
	@ConditionalOnMissingBean
	SessionLocks reflexSessionLocks() {
		return new SessionLocks(true);
	}

}
