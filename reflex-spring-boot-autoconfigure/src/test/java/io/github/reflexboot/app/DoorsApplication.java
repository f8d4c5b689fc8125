package io.github.reflexboot.app;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.ui.Model;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Handlers of all kinds behind guards of all kinds. What Spring Security asks of which
 * address is a property, so that tests can make up their own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity(securedEnabled = true)
@Import({ Doors.class, DoorsPages.class, DoorsApplication.Mvc.class, DoorsApplication.DangerReflex.class })
public class DoorsApplication {

	@Bean
	SecurityFilterChain generated(HttpSecurity http, Environment environment) throws Exception {
		String[] rules = environment.getRequiredProperty("doors.rules", String[].class);
		return http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers("/reflex/**").permitAll();
			for (String rule : rules) {
				String pattern = rule.substring(0, rule.indexOf('='));
				switch (rule.substring(rule.indexOf('=') + 1)) {
					case "all" -> requests.requestMatchers(pattern).permitAll();
					case "user" -> requests.requestMatchers(pattern).authenticated();
					case "admin" -> requests.requestMatchers(pattern).hasRole("ADMIN");
					default -> requests.requestMatchers(pattern).denyAll();
				}
			}
			requests.anyRequest().authenticated();
		}).httpBasic(Customizer.withDefaults()).csrf((csrf) -> csrf.disable()).build();
	}

	/**
	 * Users whose passwords nobody encodes anew, which would take most of a test's time.
	 */
	@Bean
	UserDetailsService users() {
		return (name) -> User.withUsername(name)
			.password("{noop}pw")
			.roles(name.equals("admin") ? new String[] { "USER", "ADMIN" } : new String[] { "USER" })
			.build();
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> door() {
		return new FilterRegistrationBean<>(new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				if (Doors.isShut(request, "filter")) {
					response.sendError(HttpServletResponse.SC_FORBIDDEN);
				}
				else if (Doors.isShut(request, "filter-away")) {
					response.sendRedirect("/view");
				}
				else {
					chain.doFilter(request, response);
				}
			}

		});
	}

	@Bean
	ServletRegistrationBean<HttpServlet> servlet() {
		return new ServletRegistrationBean<>(new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
				response.setContentType("text/html");
				response.getWriter().write("<html>servlet</html>");
			}

		}, "/servlet");
	}

	static class Mvc implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
						throws Exception {
					if (Doors.isShut(request, "interceptor")) {
						response.sendError(HttpServletResponse.SC_NOT_FOUND);
						return false;
					}
					return true;
				}

			});
		}

		@Override
		public void addViewControllers(ViewControllerRegistry registry) {
			registry.addViewController("/view-controller").setViewName("shown");
			registry.addStatusController("/status-controller", org.springframework.http.HttpStatus.OK);
			registry.addRedirectViewController("/redirect-controller", "/view");
		}

	}

	@Reflex
	static class DangerReflex {

		private final Doors doors;

		DangerReflex(Doors doors) {
			this.doors = doors;
		}

		@ReflexAction
		void any(Model model) {
			this.doors.calls.incrementAndGet();
			model.addAttribute("by", "any");
		}

		@ReflexAction
		void fail() {
			throw new IllegalStateException("fails");
		}

		@ReflexAction
		void nothing(ReflexContext reflex) {
			reflex.morphNothing();
		}

		@ReflexAction
		void look(ReflexContext reflex) {
			reflex.pageModel();
		}

	}

}
