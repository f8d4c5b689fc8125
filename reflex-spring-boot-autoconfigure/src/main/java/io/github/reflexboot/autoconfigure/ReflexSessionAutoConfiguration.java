package io.github.reflexboot.autoconfigure;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.SaveMode;
import org.springframework.session.SessionRepository;

import io.github.reflexboot.visitor.MapSessionSweeper;
import io.github.reflexboot.visitor.SessionLocks;
import io.github.reflexboot.visitor.SessionLookup;
import io.github.reflexboot.visitor.StoreSessions;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Spring Session: most stores
 * do not tell when a session ends. Some save more of it than what was changed: the one in
 * memory, which also keeps what has expired, and any that is told to by its
 * {@code save-mode}.
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
		return new StoreSessions(sessions);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionLocks reflexSessionLocks(ObjectProvider<MapSessionRepository> inMemory, Environment environment) {
		Binder binder = Binder.get(environment);
		boolean savesWhole = inMemory.stream().findAny().isPresent() || isToldToSaveMore(binder);
		SessionLocks.Scope fitting = savesWhole ? SessionLocks.Scope.PAGES : SessionLocks.Scope.ACTIONS;
		return new SessionLocks(binder.bind("reflex.session.lock", SessionLocks.Scope.class).orElse(fitting));
	}

	private static boolean isToldToSaveMore(Binder binder) {
		return Stream.of("spring.session.jdbc.save-mode", "spring.session.data.redis.save-mode")
			.anyMatch((property) -> binder.bind(property, SaveMode.class)
				.orElse(SaveMode.ON_SET_ATTRIBUTE) != SaveMode.ON_SET_ATTRIBUTE);
	}

	/**
	 * What the store in memory needs.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnBean(MapSessionRepository.class)
	static class InMemory {

		private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

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
