package io.github.reflexboot.autoconfigure;

import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the files of the client, beside the socket. They are not where Spring Boot finds
 * static files by itself: under another path they would look for the socket in vain.
 */
final class ReflexWebMvcConfigurer implements WebMvcConfigurer {

	private final String path;

	ReflexWebMvcConfigurer(String path) {
		this.path = path;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.path + "/*.js", this.path + "/*.js.map", this.path + "/*.txt")
			.addResourceLocations("classpath:/META-INF/reflex-client/")
			.setCacheControl(CacheControl.noCache());
	}

}
