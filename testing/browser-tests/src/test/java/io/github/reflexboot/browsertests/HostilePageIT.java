package io.github.reflexboot.browsertests;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.HostileSite;
import io.github.reflexboot.browsertests.support.SharedServers;
import io.github.reflexboot.browsertests.support.Showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of another origin can do to a visitor who is logged in to the showcase:
 * nothing. Where an attempt is a script, the same script first succeeds on a page of the
 * showcase itself, so that it is known to be a good one.
 */
@ExtendWith({ Chromium.class, SharedServers.class })
class HostilePageIT {

	private static final String REFUSED = "status of 403";

	/**
	 * Opens a socket, sends a reflex, and tells what came of it.
	 */
	private static final String ASK = """
			({ url, message }) => new Promise((done) => {
			  const socket = new WebSocket(url, "reflex.v1")
			  const seen = []
			  socket.onopen = () => seen.push("open")
			  socket.onmessage = ({ data }) => {
			    seen.push(data)
			    if (JSON.parse(data).type === "welcome") socket.send(message)
			    if (JSON.parse(data).id === "1") done(seen)
			  }
			  socket.onclose = () => done(seen)
			})""";

	private static final String REFRESH = """
			{"type":"reflex","id":"1","url":"/account"}""";

	private static final String LOG_IN = """
			{"type":"reflex","id":"1","url":"/account","target":"Account#login",\
			"params":[["username","grace"],["password","grace"]]}""";

	private static final String LOG_OUT = """
			{"type":"reflex","id":"1","url":"/account","target":"Account#logout"}""";

	private static Showcase showcase;

	private static HostileSite hostileSite;

	private Page victim;

	@BeforeAll
	static void start(Showcase shared) {
		showcase = shared;
		hostileSite = HostileSite.start();
	}

	@AfterAll
	static void stop() {
		hostileSite.close();
	}

	@BeforeEach
	void logIn(Page page) {
		this.victim = showcase.logIn(page, "ada");
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void itCannotOpenTheSocketAndGetsNotOneByteOfAPage() {
		assertThat(ask(this.victim, REFRESH)).asString().contains("open", "\"morph\"", ">ada<");
		assertThat(ask(lure(), REFRESH)).isEmpty();
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void itCannotOpenTheSocketFromASandboxWithoutAnOrigin() {
		Page hostile = lure();
		hostile.evaluate("""
				({ ask, url, message }) => new Promise((done) => {
				  const frame = document.createElement("iframe")
				  frame.sandbox = "allow-scripts"
				  frame.srcdoc = `<script>(${ask})(${JSON.stringify({ url, message })})
				    .then((seen) => parent.postMessage(seen, "*"))<${"/"}script>`
				  onmessage = ({ data }) => { window.seen = data; done() }
				  document.body.append(frame)
				})""", Map.of("ask", ASK, "url", socket(), "message", REFRESH));
		assertThat(hostile.evaluate("() => window.seen")).isEqualTo(List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { LOG_IN, LOG_OUT })
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void itCannotMakeTheVisitorSomebodyElseByTheSocket(String message) {
		assertThat(ask(lure(), message)).isEmpty();
		assertThatTheVictimIsStillLoggedIn();
	}

	@Test
	void whatItTriesByTheSocketWouldWork() {
		assertThat(ask(this.victim, LOG_IN)).asString().contains(">grace<");
	}

	@ParameterizedTest
	@CsvSource({ "GET, cors", "GET, no-cors", "POST, cors", "POST, no-cors" })
	@ExpectsErrors({ REFUSED, "blocked by CORS policy", "net::ERR_FAILED" })
	void itCannotHaveAStolenTicketForCookiesRedeemed(String method, String mode) {
		String ticket = stealTicket();
		Map<String, String> before = cookies();
		fetch(lure(), ticket, method, mode);
		assertThat(cookies()).isEqualTo(before);
		assertThatTheTicketIsGood(ticket);
	}

	@Test
	@ExpectsErrors(REFUSED)
	void itCannotSendTheVisitorToTheAddressOfAStolenTicket() {
		String ticket = stealTicket();
		Map<String, String> before = cookies();
		Page hostile = lure();
		Response response = hostile.waitForResponse(ticket,
				() -> hostile.evaluate("(url) => { location.href = url }", ticket));
		assertThat(response.status()).isEqualTo(403);
		assertThat(cookies()).isEqualTo(before);
		assertThatTheTicketIsGood(ticket);
	}

	@ParameterizedTest
	@ValueSource(strings = { "img", "script", "iframe" })
	@ExpectsErrors({ REFUSED, "X-Frame-Options", "MIME type" })
	void itCannotHideAStolenTicketInAnElement(String element) {
		String ticket = stealTicket();
		Map<String, String> before = cookies();
		Page hostile = lure();
		hostile.waitForResponse(ticket, () -> hostile.evaluate("""
				({ element, url }) => {
				  const hidden = document.createElement(element)
				  hidden.src = url
				  document.body.append(hidden)
				}""", Map.of("element", element, "url", ticket)));
		assertThat(cookies()).isEqualTo(before);
		assertThatTheTicketIsGood(ticket);
	}

	@Test
	@ExpectsErrors(REFUSED)
	void aGuessedTicketIsWorthNothingEvenOnAPageOfTheShowcase() {
		Map<String, String> before = cookies();
		Object status = this.victim.evaluate("(url) => fetch(url).then(({ status }) => status)",
				showcase.url("/reflex/cookies/" + "A".repeat(32)));
		assertThat(status).isEqualTo(403);
		assertThat(cookies()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "/login", "/logout" })
	@ExpectsErrors(REFUSED)
	void itCannotMakeTheVisitorSomebodyElseByAForm(String action) {
		Page hostile = lure();
		Response response = hostile.waitForResponse(showcase.url(action), () -> hostile.evaluate("""
				(action) => {
				  const form = document.createElement("form")
				  form.method = "post"
				  form.action = action
				  form.innerHTML = "<input name=username value=grace><input name=password value=grace>"
				  document.body.append(form)
				  form.submit()
				}""", showcase.url(action)));
		assertThat(response.status()).isEqualTo(403);
		assertThatTheVictimIsStillLoggedIn();
	}

	@Test
	@ExpectsErrors("X-Frame-Options")
	void itCannotFrameAPageAndHaveTheVisitorClickInIt() {
		BoundingBox logOut = this.victim.locator("#logout button").boundingBox();
		Page hostile = lure();
		hostile.evaluate("""
				(url) => new Promise((done) => {
				  const frame = document.createElement("iframe")
				  frame.style = "position: fixed; inset: 0; width: 100%; height: 100%; border: 0"
				  frame.onload = done
				  frame.src = url
				  document.body.append(frame)
				})""", showcase.url("/account"));
		hostile.mouse().click(logOut.x + logOut.width / 2, logOut.y + logOut.height / 2);
		assertThat(hostile.frameLocator("iframe").locator("#logout")).hasCount(0);
		assertThatTheVictimIsStillLoggedIn();
	}

	@Test
	@ExpectsErrors({ "blocked by CORS policy", "net::ERR_FAILED" })
	void itCannotLoadTheClientFromTheShowcase() {
		String load = "(url) => import(url).then(() => 'loaded', () => 'refused')";
		String client = showcase.url("/reflex/reflex.js");
		assertThat(this.victim.evaluate(load, client)).isEqualTo("loaded");
		assertThat(lure().evaluate(load, client)).isEqualTo("refused");
	}

	@Test
	@ExpectsErrors(ExpectsErrors.NO_SERVER)
	void itCannotDriveACopyOfTheClient() {
		Page hostile = lure();
		AtomicReference<String> refused = new AtomicReference<>("");
		hostile.onWebSocket((socket) -> socket.onSocketError((error) -> {
			if (socket.url().equals(socket())) {
				refused.set(error);
			}
		}));
		hostile.evaluate("""
				async (url) => {
				  window.Reflex = (await import("/reflex/reflex.js")).Reflex
				  Reflex.stop()
				  Reflex.start({ url })
				  window.outcome = Reflex.stimulate("Account#logout").then(({ stage }) => stage, ({ code }) => code)
				}""", showcase.url("/reflex"));
		hostile.waitForCondition(() -> !refused.get().isEmpty());
		assertThat(refused.get()).contains("403");
		assertThat(hostile.evaluate("() => { Reflex.stop(); return outcome }")).isEqualTo("stopped");
		assertThatTheVictimIsStillLoggedIn();
	}

	private Page lure() {
		return hostileSite.lure(this.victim);
	}

	private static String socket() {
		return showcase.url("/reflex").replace("http:", "ws:");
	}

	@SuppressWarnings("unchecked")
	private static List<String> ask(Page page, String message) {
		return (List<String>) page.evaluate(ASK, Map.of("url", socket(), "message", message));
	}

	/**
	 * Have the victim choose a language, but keep the browser from fetching the cookie.
	 */
	private String stealTicket() {
		AtomicReference<String> ticket = new AtomicReference<>();
		this.victim.route("**/reflex/cookies/*", (route) -> {
			ticket.set(route.request().url());
			route.fulfill(new Route.FulfillOptions().setStatus(204));
		});
		this.victim.click("#language-de");
		assertThat(this.victim.locator("h1")).hasText("Konto");
		this.victim.unroute("**/reflex/cookies/*");
		return ticket.get();
	}

	private void assertThatTheTicketIsGood(String ticket) {
		fetch(this.victim, ticket, "GET", "cors");
		assertThat(cookies()).containsEntry("language", "de");
	}

	private static void fetch(Page page, String url, String method, String mode) {
		page.evaluate("({ url, ...options }) => fetch(url, options).then(() => {}, () => {})",
				Map.of("url", url, "method", method, "mode", mode, "credentials", "include"));
	}

	private Map<String, String> cookies() {
		Map<String, String> cookies = new TreeMap<>();
		this.victim.context().cookies().forEach((cookie) -> cookies.put(cookie.name, cookie.value));
		return cookies;
	}

	private void assertThatTheVictimIsStillLoggedIn() {
		this.victim.reload();
		assertThat(this.victim.locator("#who")).hasText("ada");
	}

}
