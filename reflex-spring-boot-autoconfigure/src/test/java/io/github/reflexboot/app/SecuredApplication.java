package io.github.reflexboot.app;

import java.io.IOException;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity
@Import({ SecuredApplication.Pages.class, SecuredApplication.GuardedReflex.class })
public class SecuredApplication {

	public final AtomicInteger calls = new AtomicInteger();

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/secured")
				.authenticated()
				.requestMatchers("/admin")
				.hasRole("ADMIN")
				.anyRequest()
				.permitAll())
			.formLogin((form) -> form.permitAll())
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/login", "/logout"))
			.logout((logout) -> logout.logoutSuccessUrl("/who"))
			.build();
	}

	/**
	 * Users whose passwords nobody encodes anew, which would take most of a test's time.
	 */
	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(User.withUsername("user").password("{noop}pw").roles("USER").build(),
				User.withUsername("admin").password("{noop}pw").roles("USER", "ADMIN").build())::loadUserByUsername;
	}

	/**
	 * A filter that Spring Boot knows nothing of.
	 */
	@Bean
	ServletContextInitializer containerFilter() {
		return (servletContext) -> {
			FilterRegistration.Dynamic blocker = servletContext.addFilter("blocker", new Blocker());
			blocker.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
			blocker.setAsyncSupported(true);
		};
	}

	@Bean
	WebMvcConfigurer veto() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new HandlerInterceptor() {

					@Override
					public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
							throws IOException {
						if (request.getParameter("veto") != null) {
							response.sendRedirect("/vetoed");
							return false;
						}
						return true;
					}

				});
			}

		};
	}

	static class Blocker implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			request.setAttribute("filtered", "by the container");
			if (request.getParameter("blocked") != null) {
				((HttpServletResponse) response).sendError(403);
				return;
			}
			chain.doFilter(request, response);
		}

	}

	@Controller
	static class Pages {

		@GetMapping(path = { "/who", "/secured", "/admin" }, produces = "text/html")
		@ResponseBody
		String who(Principal principal, HttpServletRequest request, HttpSession session, Locale locale) {
			return "user=" + ((principal != null) ? principal.getName() : "nobody") + " filtered="
					+ request.getAttribute("filtered") + " action=" + request.getAttribute("action") + " visits="
					+ session.getAttribute("visits") + " locale=" + locale;
		}

	}

	@Reflex
	static class GuardedReflex {

		private final SecuredApplication application;

		private String shown;

		GuardedReflex(SecuredApplication application) {
			this.application = application;
		}

		@ReflexAction
		void visit(Principal principal, @AuthenticationPrincipal UserDetails details, HttpServletRequest request,
				HttpSession session) {
			this.application.calls.incrementAndGet();
			Integer visits = (Integer) session.getAttribute("visits");
			session.setAttribute("visits", ((visits != null) ? visits : 0) + 1);
			request.setAttribute("action",
					((principal != null) ? principal.getName() : "nobody") + "/"
							+ ((details != null) ? details.getUsername() : "nobody") + "/"
							+ SecurityContextHolder.getContext().getAuthentication().getName());
		}

		@PreAuthorize("hasRole('ADMIN')")
		@ReflexAction
		void adminOnly(ReflexContext reflex) {
			this.application.calls.incrementAndGet();
			this.shown = "by the admin";
			reflex.request().setAttribute("action", this.shown);
		}

	}

}
