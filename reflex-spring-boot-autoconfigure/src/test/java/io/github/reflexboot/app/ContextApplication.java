package io.github.reflexboot.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * Writes down what is bound to the threads that take part in a reflex.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ ContextApplication.Pages.class, ContextApplication.ContextReflex.class })
public class ContextApplication {

	public final List<String> seen = new CopyOnWriteArrayList<>();

	private final ObservationRegistry registry = observing();

	private static ObservationRegistry observing() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler((context) -> true);
		return registry;
	}

	@Bean
	ServerHttpObservationFilter observations() {
		return new ServerHttpObservationFilter(this.registry);
	}

	@Bean
	OncePerRequestFilter tenant() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				MDC.put("tenant", String.valueOf(request.getParameter("tenant")));
				try {
					chain.doFilter(request, response);
				}
				finally {
					MDC.remove("tenant");
				}
			}

		};
	}

	/**
	 * Write down what is bound to the current thread.
	 */
	public void look(String where) {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		this.seen.add(where + " tenant=" + MDC.get("tenant") + " observed="
				+ (this.registry.getCurrentObservation() != null) + " user=" + ((user != null) ? user.getName() : null)
				+ " request=" + (RequestContextHolder.getRequestAttributes() != null) + " locale="
				+ (LocaleContextHolder.getLocaleContext() != null));
	}

	@Controller
	static class Pages {

		private final ContextApplication application;

		Pages(ContextApplication application) {
			this.application = application;
		}

		@GetMapping(path = "/context", produces = "text/html")
		@ResponseBody
		String page() {
			this.application.look("page");
			return "page";
		}

		@GetMapping(path = "/later", produces = "text/html")
		@ResponseBody
		Callable<String> later() {
			return () -> SecurityContextHolder.getContext().getAuthentication().getName();
		}

	}

	@Reflex
	static class ContextReflex {

		private final ContextApplication application;

		ContextReflex(ContextApplication application) {
			this.application = application;
		}

		@ReflexAction
		void look() {
			this.application.look("action");
		}

		@ReflexAction
		void fail() {
			throw new IllegalStateException("on purpose");
		}

	}

}
