package io.github.reflexboot.samples.cluster;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/**
 * Sessions in Redis. An application with spring-boot-starter-session-data-redis has them
 * there without this class; those in PostgreSQL come of spring-boot-starter-session-jdbc.
 */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession
@Profile("redis")
class RedisSessions {

}
