package io.github.reflexboot.app;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;

/**
 * Sessions in the Redis that listens on the port {@code test.redis.port}.
 */
public final class RedisSessions {

	private RedisSessions() {
	}

	/**
	 * Tells nobody when a session ends, as with
	 * {@code spring.session.data.redis.repository-type=default}.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableRedisHttpSession
	@Import(Connection.class)
	public static class Plain {

	}

	/**
	 * Tells when a session ends, as with
	 * {@code spring.session.data.redis.repository-type=indexed}.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableRedisIndexedHttpSession
	@Import(Connection.class)
	public static class Indexed {

	}

	@Configuration(proxyBeanMethods = false)
	static class Connection {

		@Bean
		LettuceConnectionFactory redis(@Value("${test.redis.port}") int port) {
			return new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port),
					LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(1)).build());
		}

	}

}
