package io.github.reflexboot.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.ServletException;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.operation.Operations;

/**
 * A page that is in the group of its name, and whose actions reach others.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ BroadcastApplication.Pages.class, BroadcastApplication.NewsReflex.class })
public class BroadcastApplication {

	private final CountDownLatch heard = new CountDownLatch(1);

	/**
	 * How many pages are being made, and how many of them may be done.
	 */
	public final Semaphore begun = new Semaphore(0);

	public final Semaphore done = new Semaphore(0);

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).httpBasic((basic) -> {
		}).csrf((csrf) -> csrf.ignoringRequestMatchers("/export", "/scripted")).build();
	}

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(User.withUsername("ada").password("{noop}pw").roles("USER").build(),
				User.withUsername("grace").password("{noop}pw").roles("USER").build());
	}

	@Controller
	static class Pages {

		private final BroadcastApplication application;

		Pages(BroadcastApplication application) {
			this.application = application;
		}

		@GetMapping("/group")
		String page(String name, Model model) {
			model.addAttribute("name", name);
			return "group";
		}

		@GetMapping("/present")
		String present(String name, Model model) {
			model.addAttribute("name", name);
			return "present";
		}

		@GetMapping("/present-nowhere")
		String presentNowhere() {
			return "present-nowhere";
		}

		@GetMapping("/slow")
		String slow(Model model) throws InterruptedException {
			this.application.begun.release();
			this.application.done.tryAcquire(20, TimeUnit.SECONDS);
			model.addAttribute("name", "slow");
			return "group";
		}

		@PostMapping("/export")
		ResponseEntity<String> export() {
			return ResponseEntity.ok()
				.header("Content-Disposition", "attachment; filename=\"orders.csv\"")
				.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
				.body("id;größe\n");
		}

		@PostMapping("/scripted")
		String saveScripted(RedirectAttributes attributes) {
			attributes.addFlashAttribute("notice", "saved");
			return "redirect:/scripted?a=b";
		}

		@GetMapping(path = "/scripted", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String scripted(Model model) {
			return "<!DOCTYPE html><html><head><title>x</title></head><body><p>notice " + model.getAttribute("notice")
					+ "</p><script>1</script></body></html>";
		}

		@GetMapping("/choose")
		String choose() {
			return "group-of-the-visitor";
		}

	}

	@Reflex
	static class NewsReflex {

		private final ReflexBroadcaster broadcaster;

		private final BroadcastApplication application;

		NewsReflex(ReflexBroadcaster broadcaster, BroadcastApplication application) {
			this.broadcaster = broadcaster;
			this.application = application;
		}

		@ReflexAction
		void tell(String group, String text) {
			this.broadcaster.toGroup(group).send(new Operations().textContent("#news", text));
		}

		@ReflexAction
		void refreshAndFail() {
			this.broadcaster.toAll().refresh();
			throw new IllegalStateException("on purpose");
		}

		@ReflexAction
		void tellStepByStep(String group) throws InterruptedException {
			this.broadcaster.toGroup(group).refresh();
			this.broadcaster.toGroup(group).send(new Operations().textContent("#news", "half"));
			this.application.heard.await(20, TimeUnit.SECONDS);
		}

		@ReflexAction
		void heard() {
			this.application.heard.countDown();
		}

		@ReflexAction
		void refreshMine(ReflexContext reflex) {
			this.broadcaster.toSession(reflex.session().getId()).refresh();
		}

		@ReflexAction
		void refreshMineOnly(ReflexContext reflex) {
			this.broadcaster.toSession(reflex.session().getId()).refresh();
			reflex.morphNothing();
		}

		@ReflexAction
		void refreshThose(String who, String name) {
			switch (who) {
				case "group" -> this.broadcaster.toGroup(name).refresh();
				case "user" -> this.broadcaster.toUser(name).refresh();
				default -> this.broadcaster.toAll().refresh();
			}
		}

		@ReflexAction
		void refreshTab(ReflexContext reflex) {
			this.broadcaster.toTab(reflex.tab()).refresh();
		}

		@ReflexAction
		void endSession(ReflexContext reflex) {
			reflex.session().invalidate();
		}

		@ReflexAction
		void renameSession(ReflexContext reflex) {
			reflex.request().changeSessionId();
		}

		@ReflexAction
		void logIn(ReflexContext reflex, String user) throws ServletException {
			reflex.request().login(user, "pw");
		}

		@ReflexAction
		void tab(ReflexContext reflex) {
			reflex.payload().put("tab", reflex.tab());
		}

	}

}
