package io.github.reflexboot.browsertests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Page;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.OwnApplication;
import io.github.reflexboot.browsertests.support.SlowNetwork;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one visitor has seen and entered is not for the next at the same browser, where
 * everything needs a login, even a connection.
 */
@ExtendWith(Chromium.class)
class OtherVisitorIT {

	private static final String NO_CONNECTION = "WebSocket connection to .* failed";

	private static final List<String> saved = new CopyOnWriteArrayList<>();

	private static OwnApplication application;

	@BeforeAll
	static void start() {
		application = OwnApplication.start(Application.class);
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@BeforeEach
	void forget() {
		saved.clear();
	}

	@Test
	@ExpectsErrors({ NO_CONNECTION, "Offline" })
	void theWayBackShowsNoPageOfWhoHasLoggedOutElsewhere(Page page) throws Exception {
		try (SlowNetwork network = SlowNetwork.before(url("notes"), Duration.ofMillis(2));
				ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			logIn(page, network.url(url("notes")), "ada");
			page.click("#to-letters");
			assertThat(page.locator("h1")).hasText("letters of ada");
			page.waitForLoadState();
			network.leadTo("http://localhost:" + silent.getLocalPort());
			assertThat(page.locator("html")).not().hasAttribute("data-reflex-connection", "connected");
			logOutElsewhere(page);
			page.evaluate(
					"""
							() => {
								const note = () => sessionStorage.setItem("shown",
									(sessionStorage.getItem("shown") ?? "") + document.querySelector("h1").textContent + ";")
								note()
								new MutationObserver(note).observe(document, { childList: true, subtree: true, characterData: true })
							}""");
			network.leadTo(url("notes"));
			page.evaluate("() => history.back()");
			page.waitForURL("**/login*");
			assertThat(page.evaluate("() => sessionStorage.getItem('shown')")).asString()
				.startsWith("letters of ada")
				.doesNotContain("notes of ada");
		}
	}

	@Test
	@ExpectsErrors({ NO_CONNECTION, "Offline" })
	void whoGoesBackAtOnceAfterALogoutElsewhereIsAskedToLogInToo(Page page) throws Exception {
		logIn(page, url("notes"), "ada");
		page.click("#to-letters");
		assertThat(page.locator("h1")).hasText("letters of ada");
		page.waitForLoadState();
		logOutElsewhere(page);
		page.evaluate("() => history.back()");
		page.waitForURL("**/login*");
	}

	@Test
	@ExpectsErrors(NO_CONNECTION)
	void whatSomebodyHasEnteredIsGoneWhenAnotherLogsIn(Page page) {
		enterAndLeave(page, "grace");
		assertThat(page.locator("#note")).hasValue("");
		assertThat(page.locator("#own")).hasText("");
		page.press("#note", "Enter");
		assertThat(page.locator("#saved")).hasText("grace: ");
		assertThat(saved).containsExactly("grace: ");
	}

	@Test
	@ExpectsErrors(NO_CONNECTION)
	void whatSomebodyHasEnteredIsThereWhenTheyLogInAgain(Page page) {
		enterAndLeave(page, "ada");
		assertThat(page.locator("#note")).hasValue("a secret");
		page.press("#note", "Enter");
		assertThat(page.locator("#saved")).hasText("ada: a secret");
	}

	@Test
	@ExpectsErrors(NO_CONNECTION)
	void whatTheServerWasToldBeforeIsNotSentByWhoLogsInNext(Page page) {
		logIn(page, url("notes"), "ada");
		page.fill("#note", "ada's");
		page.press("#note", "Enter");
		assertThat(page.locator("#note")).hasAttribute("value", "ada's");
		page.evaluate("""
				() => document.addEventListener("reflex:discarded", () => {
					const note = document.querySelector("#note")
					window.tried = note.value
					note.value += "x"
					note.dispatchEvent(new InputEvent("input", { bubbles: true }))
					note.form.requestSubmit()
				})""");
		logInElsewhere(page, "grace");
		assertThat(page.locator("#note")).hasValue("");
		assertThat(page.evaluate("() => window.tried")).isEqualTo("ada's");
		page.fill("#note", "grace's");
		page.press("#note", "Enter");
		assertThat(page.locator("#saved")).containsText("grace: grace's");
		assertThat(saved).containsExactly("ada: ada's", "grace: grace's");
	}

	/**
	 * Have ada enter something, log out in another tab, and somebody log in there.
	 */
	private static void enterAndLeave(Page page, String next) {
		logIn(page, url("notes"), "ada");
		page.fill("#note", "a secret");
		page.locator("#own").pressSequentially("another");
		logInElsewhere(page, next);
	}

	private static void logInElsewhere(Page page, String next) {
		Page other = page.context().newPage();
		other.navigate(url("logout"));
		other.click("button");
		logIn(other, url("letters"), next);
		other.close();
		page.bringToFront();
		page.evaluate("() => dispatchEvent(new Event('online'))");
		assertThat(page.locator("h1")).hasText("notes of " + next);
		page.waitForSelector("html[data-reflex-connection=connected]");
	}

	private static void logIn(Page page, String url, String name) {
		page.navigate(url);
		page.fill("#username", name);
		page.fill("#password", "pw");
		page.click("button");
		page.waitForSelector("html[data-reflex-connection=connected]");
		page.waitForSelector("h1:has-text('of " + name + "')");
	}

	private static void logOutElsewhere(Page page) throws IOException, InterruptedException {
		String session = page.context()
			.cookies()
			.stream()
			.filter((each) -> each.name.equals("SESSION") || each.name.equals("JSESSIONID"))
			.map((each) -> each.name + "=" + each.value)
			.findFirst()
			.orElseThrow();
		HttpRequest request = HttpRequest.newBuilder(URI.create(url("out"))).header("Cookie", session).build();
		assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).isEqualTo("out");
	}

	private static String url(String name) {
		return application.url("/" + name);
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, NoteReflex.class })
	static class Application {

		@Bean
		SecurityFilterChain security(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(User.withUsername("ada").password("{noop}pw").build(),
					User.withUsername("grace").password("{noop}pw").build())::loadUserByUsername;
		}

	}

	@Controller
	static class Pages {

		@GetMapping(path = "/{name:notes|letters}", produces = "text/html")
		@ResponseBody
		String page(@PathVariable String name, Principal user) {
			return """
					<!DOCTYPE html><html><head><title>%1$s</title><link rel="icon" href="data:,">
					<script type="module" src="/reflex/reflex.js"></script></head>
					<body data-reflex-visit><h1>%1$s of %2$s</h1><a id="to-letters" href="/letters">letters</a>
					<form data-reflex="submit->Note#save"><input id="note" name="note" value="%4$s"></form>
					<div id="own" contenteditable></div><output id="saved">%3$s</output></body></html>
					""".formatted(name, user.getName(), String.join(";", saved), lastOf(user.getName()));
		}

		private static String lastOf(String user) {
			return saved.stream()
				.filter((each) -> each.startsWith(user + ": "))
				.reduce("", (first, last) -> last.substring(user.length() + 2));
		}

		@GetMapping("/out")
		@ResponseBody
		String out(HttpSession session) {
			session.invalidate();
			return "out";
		}

	}

	@Reflex
	static class NoteReflex {

		@ReflexAction
		void save(ReflexContext reflex) {
			saved.add(reflex.request().getUserPrincipal().getName() + ": " + reflex.params().getFirst("note"));
		}

	}

}
