package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.BeforeReflex;
import io.github.reflexboot.RefetchScope;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.ReflexInterceptor;
import io.github.reflexboot.ReflexListener;
import io.github.reflexboot.State;

/**
 * A room with a component that listens, and a hall whose reflexes do.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableMethodSecurity
@Import({ HearingApplication.Pages.class, HearingApplication.EarComponent.class, HearingApplication.HallReflex.class,
		HearingApplication.BackRowReflex.class })
class HearingApplication {

	static final String ROOM = "/room?name=orders";

	static final String HALL = "/hall?name=orders";

	@Bean
	Heard heard() {
		return new Heard();
	}

	@Bean
	ReflexInterceptor interceptor(Heard heard) {
		return (reflex, rest) -> {
			heard.intercepted.add(reflex.tab());
			rest.proceed();
		};
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).httpBasic((basic) -> {
		}).build();
	}

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(
				User.withUsername("ada").password("{noop}pw").roles("USER").build())::loadUserByUsername;
	}

	record News(String text, @Nullable Integer number) {

	}

	/**
	 * What listeners of this server have heard, and how often its pages ran.
	 */
	static final class Heard {

		final Queue<String> all = new ConcurrentLinkedQueue<>();

		final Queue<String> intercepted = new ConcurrentLinkedQueue<>();

		final Queue<String> runs = new ConcurrentLinkedQueue<>();

		List<String> by(String who) {
			return this.all.stream()
				.filter((each) -> each.startsWith(who + " "))
				.map((each) -> each.substring(who.length() + 1))
				.toList();
		}

	}

	@Controller
	static class Pages {

		private final Heard heard;

		Pages(Heard heard) {
			this.heard = heard;
		}

		@GetMapping({ "/room", "/hall" })
		String page(String name, HttpServletRequest request, Model model) {
			request.getSession();
			this.heard.runs.add(request.getRequestURI());
			model.addAttribute("name", name);
			return request.getRequestURI().substring(1);
		}

	}

	@ReflexComponent("ear")
	static class EarComponent {

		private final Heard all;

		@State
		private List<String> heard = new ArrayList<>();

		EarComponent(Heard all) {
			this.all = all;
		}

		@ReflexListener("told")
		void told(News news, ReflexContext reflex) {
			this.heard.add(news.text());
			this.all.all.add(reflex.tab() + " " + news.text());
		}

		@ReflexListener("counted")
		void counted(int number, ReflexContext reflex) {
			this.all.all.add(reflex.tab() + " number " + number);
		}

		@ReflexListener("counted")
		void countedAsAnything(JsonNode value, ReflexContext reflex) {
			this.all.all.add(reflex.tab() + " value " + value.asString());
		}

		@ReflexListener("guarded")
		@PreAuthorize("hasRole('USER')")
		void guarded() {
			this.heard.add("guarded");
		}

		@ReflexListener("guarded")
		void unguarded(ReflexContext reflex) {
			this.heard.add("unguarded with " + reflex.params().get("secret"));
		}

		@BeforeReflex(only = "guardedByACallback")
		void guard() {
			this.heard.add("guard");
			throw new ReflexHaltedException("on purpose");
		}

		@ReflexListener("halted")
		void guardedByACallback() {
			this.heard.add("halted");
		}

		@ReflexListener("halted")
		void unhalted() {
			this.heard.add("unhalted");
		}

		@ReflexListener("broken")
		void broken() {
			this.heard.add("broken");
			throw new IllegalStateException("on purpose");
		}

		@ReflexAction
		void tell(ReflexContext reflex) {
			reflex.emit("told", new News("from a component", null));
		}

	}

	@Reflex(pages = "/hall")
	static class HallReflex {

		private final Heard all;

		private final ReflexBroadcaster broadcaster;

		private String first = "";

		HallReflex(Heard all, ReflexBroadcaster broadcaster) {
			this.all = all;
			this.broadcaster = broadcaster;
		}

		@ReflexListener("told")
		void told(News news, ReflexContext reflex) {
			this.first = news.text();
			this.all.all.add(reflex.tab() + " " + news.text());
		}

		@ReflexListener("told")
		@PreAuthorize("hasRole('USER')")
		void toldUsers(News news) {
			this.all.all.add("user " + news.text());
		}

		@ReflexAction
		void tellAll(ReflexContext reflex) {
			this.broadcaster.toGroup("orders").emit("told", new News("by an action", 1));
			reflex.morphNothing();
		}

		@ReflexAction
		void tellAndFail() {
			this.broadcaster.toGroup("orders").emit("told", new News("never", 1));
			throw new IllegalStateException("on purpose");
		}

		@ReflexAction(refreshes = RefetchScope.SESSION)
		void forSession() {
		}

		@ReflexAction(refreshes = RefetchScope.USER)
		void forUser() {
		}

		@ReflexAction(refreshes = RefetchScope.GROUP, refreshesGroup = "orders")
		void forGroup() {
		}

		@ReflexAction(refreshes = RefetchScope.ALL)
		void failForAll() {
			throw new IllegalStateException("on purpose");
		}

	}

	@Reflex(value = "BackRow", pages = "/hall")
	static class BackRowReflex {

		private String last = "";

		@ReflexListener("told")
		void told(News news, Model model) {
			this.last = news.text();
			model.addAttribute("number", news.number());
		}

		@ReflexListener("broken")
		void broken() {
			throw new IllegalStateException("on purpose");
		}

	}

}
