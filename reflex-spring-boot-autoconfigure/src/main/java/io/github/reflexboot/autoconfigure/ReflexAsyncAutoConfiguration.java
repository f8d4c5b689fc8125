package io.github.reflexboot.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Import;

import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Auto-configuration of what Reflex for Spring Boot does in the background.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class)
@ConditionalOnBean(ReflexRegistry.class)
@Import({ QueryConfiguration.class, MutationConfiguration.class, TaskConfiguration.class })
public final class ReflexAsyncAutoConfiguration {

}
