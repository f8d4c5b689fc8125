package io.github.reflexboot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.page.PageInterceptor;

/**
 * Adds to Spring MVC the interceptor that calls the actions, as the last one, and the
 * files of the client, beside the socket.
 */
final class ReflexWebMvcConfigurer implements WebMvcConfigurer {

	private final String path;

	private final ObjectProvider<ReflexInvoker> invoker;

	ReflexWebMvcConfigurer(String path, ObjectProvider<ReflexInvoker> invoker) {
		this.path = path;
		this.invoker = invoker;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PageInterceptor(this.invoker::getObject)).order(Ordered.LOWEST_PRECEDENCE);
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.path + "/*.js", this.path + "/*.js.map")
			.addResourceLocations("classpath:/META-INF/resources/reflex/")
			.setCacheControl(CacheControl.noCache());
	}

}
