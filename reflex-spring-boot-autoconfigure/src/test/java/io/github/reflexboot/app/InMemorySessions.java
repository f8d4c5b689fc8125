package io.github.reflexboot.app;

import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/**
 * A store in memory that saves sessions as a whole.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
public class InMemorySessions {

	@Bean
	MapSessionRepository sessions() {
		return new MapSessionRepository(new ConcurrentHashMap<>());
	}

}
