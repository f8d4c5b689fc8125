package io.github.reflexboot.autoconfigure;

import java.util.Set;

import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the endpoint {@code reflex}.
 *
 * @param showDetails When to show which pages are open, and for whom limits have refused
 * something.
 * @param roles Roles that make somebody authorized. When empty, whoever has logged in is.
 * @since 0.1.0
 */
@ConfigurationProperties("management.endpoint.reflex")
public record ReflexEndpointProperties(@DefaultValue("never") Show showDetails, @DefaultValue Set<String> roles) {

}
