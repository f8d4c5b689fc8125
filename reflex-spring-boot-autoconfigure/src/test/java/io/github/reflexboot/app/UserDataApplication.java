package io.github.reflexboot.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataFactory;

/**
 * A page that shows a setting of its user.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ UserDataApplication.Pages.class, UserDataApplication.SettingsReflex.class })
public class UserDataApplication {

	public final CountDownLatch saved = new CountDownLatch(1);

	public final CountDownLatch mayCommit = new CountDownLatch(1);

	private final CyclicBarrier both = new CyclicBarrier(2);

	@Bean
	UserData<Settings> settings(UserDataFactory factory) {
		return factory.of("settings", new Settings("light", 0));
	}

	/**
	 * Part of what Spring MVC is made of, which pages are run by.
	 */
	@Bean
	WebMvcConfigurer themes(UserData<Settings> settings) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new HandlerInterceptor() {

					@Override
					public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
						request.setAttribute("seen", settings.getOrDefault().theme());
						return true;
					}

				});
			}

		};
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.formLogin((form) -> form.permitAll())
			.httpBasic((basic) -> {
			})
			.build();
	}

	/**
	 * Users whose passwords nobody encodes anew, which would take most of a test's time.
	 */
	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(User.withUsername("ada").password("{noop}pw").roles("USER").build(),
				User.withUsername("grace").password("{noop}pw").roles("USER").build())::loadUserByUsername;
	}

	/**
	 * What a user has chosen.
	 *
	 * @param theme how pages look
	 * @param visits how often a page was shown
	 */
	public record Settings(String theme, int visits) {

		Settings withTheme(String theme) {
			return new Settings(theme, this.visits);
		}

	}

	@Controller
	static class Pages {

		private final UserDataApplication application;

		private final UserData<Settings> settings;

		Pages(UserDataApplication application, UserData<Settings> settings) {
			this.application = application;
			this.settings = settings;
		}

		@GetMapping("/settings")
		String page(Model model) {
			model.addAttribute("theme", this.settings.get().map(Settings::theme).orElse("nobody"));
			return "settings";
		}

		@GetMapping("/visits")
		String visits(Model model) {
			Settings now = this.settings.update((before) -> new Settings(before.theme(), before.visits() + 1));
			model.addAttribute("theme", "visit " + now.visits());
			return "settings";
		}

		@GetMapping("/later")
		String later(ReflexQueries queries, Model model) {
			model.addAttribute("theme", queries.await(Duration.ofSeconds(20)).get("theme", () -> {
				this.settings.getOrDefault();
				return this.settings.get()
					.map((now) -> this.settings.update((before) -> before.withTheme(before.theme() + "!")).theme())
					.orElse("nobody");
			}).getData());
			return "settings";
		}

		@GetMapping("/save")
		@ResponseBody
		String save(String theme) {
			this.settings.save(new Settings(theme, 0));
			return "saved";
		}

		@GetMapping("/save-slowly")
		@ResponseBody
		@Transactional
		public String saveSlowly(String theme) throws InterruptedException {
			this.settings.save(new Settings(theme, 0));
			this.application.saved.countDown();
			this.application.mayCommit.await(20, TimeUnit.SECONDS);
			return "saved";
		}

	}

	@Reflex
	static class SettingsReflex {

		private final UserDataApplication application;

		private final UserData<Settings> settings;

		SettingsReflex(UserDataApplication application, UserData<Settings> settings) {
			this.application = application;
			this.settings = settings;
		}

		@ReflexAction
		void theme(String theme) {
			this.settings.update((before) -> before.withTheme(theme));
		}

		@ReflexAction
		void add(String part) {
			AtomicBoolean first = new AtomicBoolean(true);
			this.settings.update((before) -> {
				if (first.getAndSet(false)) {
					awaitTheOther();
				}
				return before.withTheme(before.theme() + " " + part);
			});
		}

		private void awaitTheOther() {
			try {
				this.application.both.await(20, TimeUnit.SECONDS);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		@ReflexAction
		void saveAndFail(String theme) {
			theme(theme);
			throw new IllegalStateException("on purpose");
		}

		@ReflexAction
		@Transactional
		void saveInTransaction(String theme) {
			theme(theme);
		}

		@ReflexAction
		@Transactional
		void saveInTransactionAndFail(String theme) {
			theme(theme);
			throw new IllegalStateException("on purpose");
		}

		@ReflexAction
		CompletableFuture<Void> saveElsewhere(String theme) {
			return CompletableFuture.runAsync(() -> theme(theme),
					new DelegatingSecurityContextExecutor(new SimpleAsyncTaskExecutor()));
		}

		@ReflexAction
		void clear() {
			this.settings.clear();
		}

	}

}
