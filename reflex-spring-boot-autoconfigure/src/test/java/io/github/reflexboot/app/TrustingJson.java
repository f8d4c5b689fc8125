package io.github.reflexboot.app;

import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application whose own JSON mapper lets JSON choose classes.
 */
@Configuration(proxyBeanMethods = false)
public class TrustingJson {

	@Bean
	JsonMapperBuilderCustomizer trusting() {
		return (mapper) -> mapper.activateDefaultTyping(
				BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build(), DefaultTyping.NON_FINAL);
	}

}
