package io.github.reflexboot.browsertests;

import java.security.Principal;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.OwnApplication;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Connections that need the CSRF token that their page shows.
 */
@ExtendWith(Chromium.class)
class CsrfAtConnectIT {

	private static OwnApplication application;

	@BeforeAll
	static void start() {
		application = OwnApplication.start(Application.class, "reflex.connection.require-csrf-token=true",
				"reflex.show-error-details=true");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void aPageThatShowsItsTokenIsConnected(Page page) {
		page.navigate(url("?token"));
		assertThat(page.locator("html")).hasAttribute("data-reflex-connection", "connected");
		page.click("#out");
		assertThat(page.locator("#who")).hasText("nobody");
	}

	@Test
	void aLoginInThePageRenewsTheTokenSoThatItConnectsAgain(Page page) {
		page.navigate(url("?token"));
		assertThat(page.locator("html")).hasAttribute("data-reflex-connection", "connected");
		page.click("#in");
		assertThat(page.locator("#who")).hasText("ada");
		page.click("#anew");
		assertThat(page.locator("#runs")).hasText("2");
		page.click("#anew");
		assertThat(page.locator("#runs")).hasText("3");
		assertThat(page.locator("#who")).hasText("ada");
	}

	@Test
	@ExpectsErrors("WebSocket connection to .* failed")
	void aPageThatShowsNoTokenIsNotConnected(Page page) {
		page.navigate(url(""));
		page.waitForConsoleMessage(() -> page.evaluate("() => { window.dispatchEvent(new Event('online')) }"));
		assertThat(page.locator("html")).not().hasAttribute("data-reflex-connection", "connected");
	}

	private static String url(String query) {
		return application.url("/page" + query);
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, VisitorReflex.class })
	static class Application {

		@Bean
		SecurityFilterChain security(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll()).build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(
					User.withUsername("ada").password("{noop}pw").roles("USER").build())::loadUserByUsername;
		}

	}

	@Controller
	static class Pages {

		@GetMapping(path = "/page", produces = "text/html")
		@ResponseBody
		String page(@RequestParam(required = false) String token, CsrfToken csrf, Principal user,
				HttpServletRequest request) {
			return """
					<!DOCTYPE html><html><head><title>page</title><link rel="icon" href="data:,">
					<script type="module" src="/reflex/reflex.js"></script></head>
					<body>%s<p id="who">%s</p><p id="runs">%s</p>
					<button id="in" data-reflex="click->Visitor#in">in</button>
					<button id="out" data-reflex="click->Visitor#out">out</button>
					<button id="anew" data-reflex="click->Visitor#anew">anew</button></body></html>
					""".formatted((token != null) ? "<i hidden data-reflex-csrf=\"" + csrf.getToken() + "\"></i>" : "",
					(user != null) ? user.getName() : "nobody", runs(request.getSession()));
		}

	}

	/**
	 * How often the page was rendered in this session, which a login keeps.
	 */
	private static int runs(HttpSession session) {
		int runs = (session.getAttribute("runs") instanceof Integer before) ? before + 1 : 0;
		session.setAttribute("runs", runs);
		return runs;
	}

	@Reflex
	static class VisitorReflex {

		private final ReflexAuth auth;

		VisitorReflex(ReflexAuth auth) {
			this.auth = auth;
		}

		@ReflexAction
		void in() {
			this.auth.login("ada", "pw");
		}

		@ReflexAction
		void out() {
			this.auth.logout();
		}

		@ReflexAction
		void anew(ReflexContext reflex) {
			reflex.reconnect();
		}

	}

}
