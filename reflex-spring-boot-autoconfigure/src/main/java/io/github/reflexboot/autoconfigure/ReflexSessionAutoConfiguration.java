package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

import io.github.reflexboot.page.MapSessionSweeper;
import io.github.reflexboot.page.SessionLocks;
import io.github.reflexboot.page.SessionLookup;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Spring Session: most stores
 * do not tell when a session ends, and the one in memory saves a session as a whole and
 * keeps what has expired.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class,
		afterName = { "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
				"org.springframework.boot.session.data.redis.autoconfigure.SessionDataRedisAutoConfiguration" })
@ConditionalOnClass(MapSessionRepository.class)
public final class ReflexSessionAutoConfiguration {

	private static final String TELLS = "org.springframework.session.data.redis.RedisIndexedSessionRepository";

	@Bean
	@ConditionalOnBean(SessionRepository.class)
	@ConditionalOnMissingBean(value = SessionLookup.class, type = TELLS)
	SessionLookup reflexSessionLookup(SessionRepository<?> sessions) {
		return (id) -> sessions.findById(id) != null;
	}

	/**
	 * What the store in memory needs.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(MapSessionRepository.class)
	static class InMemory {

		private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

		@Bean
		@ConditionalOnMissingBean
		SessionLocks reflexSessionLocks() {
			return new SessionLocks(true);
		}

		@Bean
		FilterRegistrationBean<MapSessionSweeper> reflexMapSessionSweeper(MapSessionRepository sessions) {
			FilterRegistrationBean<MapSessionSweeper> registration = new FilterRegistrationBean<>(
					new MapSessionSweeper(sessions, BETWEEN_SWEEPS));
			registration.setOrder(ConnectionConfiguration.AFTER_SPRING_SESSION);
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			return registration;
		}

	}

}
