package io.github.reflexboot.app;

import java.security.Principal;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * Pages and actions that say who asked, and some that not everybody may see or call.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity
@Import({ GuardedApplication.Pages.class, GuardedApplication.GuardedReflex.class })
public class GuardedApplication {

	public final AtomicInteger calls = new AtomicInteger();

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/secured").authenticated().anyRequest().permitAll())
			.formLogin((form) -> form.permitAll())
			.build();
	}

	@Controller
	static class Pages {

		@GetMapping(path = { "/who", "/secured" }, produces = "text/html")
		@ResponseBody
		String who(Principal principal, HttpServletRequest request, HttpSession session, Locale locale) {
			return "user=" + ((principal != null) ? principal.getName() : "nobody") + " action="
					+ request.getAttribute("action") + " visits=" + session.getAttribute("visits") + " locale="
					+ locale;
		}

		@GetMapping(path = "/later", produces = "text/html")
		@ResponseBody
		Callable<String> later(HttpServletRequest request) {
			return () -> "later, action=" + request.getAttribute("action");
		}

		@GetMapping("/forward")
		String forward() {
			return "forward:/who";
		}

	}

	@Reflex
	static class GuardedReflex {

		private final GuardedApplication application;

		GuardedReflex(GuardedApplication application) {
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
			reflex.request().setAttribute("action", "by the admin");
		}

	}

}
