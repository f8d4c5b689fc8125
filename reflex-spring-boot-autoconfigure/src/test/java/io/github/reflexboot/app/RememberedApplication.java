package io.github.reflexboot.app;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

/**
 * An application that remembers its users, and notes which of its actions ran as whom.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ RememberedApplication.Pages.class, RememberedApplication.DoorReflex.class })
public class RememberedApplication {

	/**
	 * Who called the action of each number.
	 */
	public final Map<Integer, String> ran = new ConcurrentHashMap<>();

	/**
	 * Tells that something has begun that waits to be told to go on.
	 */
	public final Semaphore begun = new Semaphore(0);

	private volatile CountDownLatch goOn = new CountDownLatch(0);

	public void hold() {
		this.goOn = new CountDownLatch(1);
	}

	public void release() {
		this.goOn.countDown();
	}

	private void await() {
		try {
			this.begun.release();
			this.goOn.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, UserDetailsService users) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.formLogin((form) -> form.permitAll())
			.rememberMe((remember) -> remember.key("key").userDetailsService(users))
			.sessionManagement((sessions) -> sessions.maximumSessions(1).expiredUrl("/expired"))
			.csrf((csrf) -> csrf.disable())
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
	 * Holds up a request before Spring Security asks who it comes from.
	 */
	@Bean
	FilterRegistrationBean<Filter> holdUp() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			if (request.getParameter("hold") != null) {
				await();
			}
			chain.doFilter(request, response);
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1000);
		return registration;
	}

	private static String name(Principal principal) {
		return (principal != null) ? principal.getName() : "nobody";
	}

	@Controller
	static class Pages {

		@GetMapping(path = "/who", produces = "text/html")
		@ResponseBody
		String who(Principal principal) {
			return name(principal);
		}

		@GetMapping(path = "/session", produces = "text/html")
		@ResponseBody
		String session(HttpSession session) {
			return session.getId();
		}

		@GetMapping("/group")
		String group(String name, Model model) {
			model.addAttribute("name", name);
			return "group";
		}

		@GetMapping(path = "/rename", produces = "text/html")
		@ResponseBody
		String rename(HttpServletRequest request, HttpSession session) {
			return request.changeSessionId();
		}

		@GetMapping(path = "/end", produces = "text/html")
		@ResponseBody
		String end(HttpSession session) {
			session.invalidate();
			return "ended";
		}

	}

	@Reflex
	static class DoorReflex {

		private final RememberedApplication application;

		DoorReflex(RememberedApplication application) {
			this.application = application;
		}

		@ReflexAction
		void act(int number, Principal principal) {
			this.application.ran.put(number, name(principal));
		}

		@ReflexAction
		void actHeld(int number, Principal principal, HttpServletResponse response) throws IOException {
			act(number, principal);
			setCookie(response);
			this.application.await();
		}

		@ReflexAction
		void cookie(HttpServletResponse response) {
			setCookie(response);
		}

		@ReflexAction
		void expireAfterOneSecond(ReflexContext reflex) {
			reflex.session().setMaxInactiveInterval(1);
		}

		@ReflexAction
		void end(ReflexContext reflex) {
			reflex.session().invalidate();
		}

		@ReflexAction
		void rename(HttpServletRequest request) {
			request.changeSessionId();
		}

		private static void setCookie(HttpServletResponse response) {
			Cookie cookie = new Cookie("taste", "sweet");
			cookie.setPath("/");
			response.addCookie(cookie);
		}

	}

}
