package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.relay.RedisStreamRelay;

/**
 * Auto-configuration of the way to other servers by Redis.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class,
		afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(StringRedisTemplate.class)
@ConditionalOnSingleCandidate(RedisConnectionFactory.class)
@ConditionalOnMissingBean(ReflexRelay.class)
@Conditional(ReflexRedisRelayAutoConfiguration.AutoOrRedis.class)
@EnableConfigurationProperties(ReflexProperties.class)
public final class ReflexRedisRelayAutoConfiguration {

	@Bean
	RedisStreamRelay reflexRelay(RedisConnectionFactory redis, ReflexProperties properties, Environment environment) {
		return new RedisStreamRelay(new StringRedisTemplate(redis), "reflex:" + properties.relay().name(environment),
				properties.limits().roomForKept());
	}

	/**
	 * Whether Redis may be taken.
	 */
	static final class AutoOrRedis extends AnyNestedCondition {

		AutoOrRedis() {
			super(ConfigurationPhase.PARSE_CONFIGURATION);
		}

		@ConditionalOnProperty(name = "reflex.relay.engine", havingValue = "auto", matchIfMissing = true)
		static class Auto {

		}

		@ConditionalOnProperty(name = "reflex.relay.engine", havingValue = "redis")
		static class Redis {

		}

	}

}
