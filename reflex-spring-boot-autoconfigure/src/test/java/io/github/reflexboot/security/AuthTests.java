package io.github.reflexboot.security;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.GuardedViewReflex;
import io.github.reflexboot.app.LoginReflex;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Login and logout from an action, with sessions of the web server and of Spring Session.
 */
@ParameterizedClass
@ValueSource(strings = { TestServer.JPA + "," + TestServer.SESSION, TestServer.JPA })
class AuthTests {

	private static TestServer server;

	private TestSocket socket;

	AuthTests(String exclude) {
	}

	@BeforeParameterizedClassInvocation
	static void start(String exclude) {
		server = TestServer.start(
				List.of(SecuredApplication.class, LoginReflex.class, LoginReflex.Pages.class, GuardedViewReflex.class),
				"spring.autoconfigure.exclude=" + exclude, "spring.session.jdbc.initialize-schema=always",
				"spring.datasource.generate-unique-name=true");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/token");
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void thePageShowsTheNewUserAtOnceAndTheBrowserKnowsHimAfterwards() {
		assertThat(page("in", "[\"user\",\"pw\"]")).contains("<p id=\"page\">user</p>", "<p id=\"seen\">welcome</p>");
		fetchCookies();
		assertThat(server.get("/account").body()).contains("<p id=\"page\">user</p>");
		assertThat(page(null, "[]")).contains("<p id=\"page\">user</p>");
	}

	@Test
	void aLoginGivesTheSessionAnotherIdentifierAndKeepsWhatIsInIt() {
		this.socket.ask("/who", "Guarded#visit");
		String before = server.cookies();
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThat(server.cookies()).isNotEqualTo(before);
		assertThat(server.get("/who").body()).contains("user=user", "visits=1");
	}

	@Test
	void cookiesAreFetchedBeforeAnyFilterAsksWhoTheVisitorIs() {
		page("in", "[\"user\",\"pw\"]");
		String url = this.socket.takeCookies().get(0);
		assertThat(server.get("/account?blocked").statusCode()).isEqualTo(403);
		assertThat(server.get(url + "?blocked").statusCode()).isEqualTo(204);
		assertThat(server.get("/account").body()).contains("<p id=\"page\">user</p>");
	}

	@Test
	void aWrongPasswordLeavesTheVisitorWhoHeWas() {
		assertThat(page("in", "[\"user\",\"wrong\"]")).contains("<p id=\"page\">nobody</p>",
				"<p id=\"seen\">wrong</p>");
		assertThat(this.socket.takeCookies()).isEmpty();
	}

	@Test
	void somebodyWhoHasProvenWhoHeIsNeedsNoPassword() {
		assertThat(page("token", "[\"user\"]")).contains("<p id=\"page\">user</p>");
	}

	@Test
	void aLogoutIsShownAtOnceAndTheBrowserAgrees() {
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThat(page("out", "[]")).contains("<p id=\"page\">nobody</p>", "<p id=\"seen\">goodbye</p>");
		fetchCookies();
		assertThat(server.get("/account").body()).contains("<p id=\"page\">nobody</p>");
	}

	@Test
	void aLogoutOnAProtectedPageSendsToTheLogin() {
		page("in", "[\"user\",\"pw\"]");
		JsonNode answer = this.socket.ask("/secured", "Login#out");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inAndAway", "awayAndIn" })
	void aLoginThatLeadsElsewhereIsKnownThereAndTheFlashAttributesAreThere(String action) {
		assertThat(redirect(action, "[\"user\",\"pw\"]")).isEqualTo("/account");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">user</p>", "<p id=\"seen\">welcome</p>");
	}

	@Test
	void aLogoutThatLeadsElsewhereIsKnownThereAndTheFlashAttributesAreThere() {
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThat(redirect("outAndAway", "[]")).isEqualTo("/account");
		assertThat(server.get("/account").body()).contains("<p id=\"page\">nobody</p>", "<p id=\"seen\">goodbye</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inBeside", "inQuietly" })
	void aLoginThatDoesNotRunThePageIsKnownToTheBrowserAndTheNextReflex(String action) {
		assertThat(ask(action, "[\"user\",\"pw\"]").path("type").asString()).isEqualTo("nothing");
		fetchCookies();
		assertThat(server.get("/account").body()).contains("<p id=\"page\">user</p>");
		assertThat(page(null, "[]")).contains("<p id=\"page\">user</p>");
	}

	@Test
	void aLoginThatIsFollowedByAFailureIsShownWithWhatHandlesThat() {
		assertThat(page("inAndWrong", "[\"user\",\"pw\"]")).contains("<p id=\"page\">user</p>",
				"<p id=\"seen\">wrong</p>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "end", "leave", "handle" })
	void anActionThatEndsTheSessionItselfIsShownToNobodyAndSoIsWhatComesAfter(String action) {
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThat(page(action, "[]")).contains("<p id=\"page\">nobody</p>", "<p id=\"seen\">goodbye</p>");
		fetchCookies();
		assertThat(this.socket.ask("/who", "Guarded#visit").path("html").asString()).contains("user=nobody",
				"visits=1");
		fetchCookies();
		assertThat(server.get("/who").body()).contains("user=nobody", "visits=1");
	}

	@Test
	void theSessionThatAnActionBeginsAfterItHasEndedTheOldOneIsThatOfThePageAndTheBrowser() {
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThat(this.socket.ask("/who", "Login#beginAnew").path("html").asString()).contains("user=nobody",
				"visits=5");
		fetchCookies();
		assertThat(server.get("/who").body()).contains("user=nobody", "visits=5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "outQuietly", "endQuietly" })
	void whatIsForTheUserDoesNotReachATabThatHasLoggedOutWithoutRunningItsPage(String action) {
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);
		broadcaster.toUser("user").send(new Operations().textContent("#seen", "first"));
		assertThat(this.socket.next().toString()).contains("first");
		ask(action, "[]");
		broadcaster.toUser("user").send(new Operations().textContent("#seen", "secret"));
		broadcaster.toTab(this.socket.tab()).send(new Operations().textContent("#seen", "last"));
		assertThat(this.socket.next().toString()).contains("last");
	}

	@Test
	void theOtherTabsOfTheVisitorConnectAnewAsTheNewUser() {
		try (TestSocket other = server.open()) {
			other.ask("/account", null);
			page("in", "[\"user\",\"pw\"]");
			fetchCookies();
			assertThat(other.closeCode()).isEqualTo(4401);
		}
		try (TestSocket other = server.open()) {
			assertThat(other.ask("/account", null).path("html").asString()).contains("<p id=\"page\">user</p>");
		}
	}

	@Test
	void aFormOfAMorphedPageCanBePostedAfterwardsAlsoAfterALoginAndALogout() {
		assertThat(server.post("/token", "_csrf=forged").statusCode()).isEqualTo(403);
		assertThatTheTokenOfAReflexIsGood();
		page("in", "[\"user\",\"pw\"]");
		fetchCookies();
		assertThatTheTokenOfAReflexIsGood();
		page("out", "[]");
		fetchCookies();
		assertThatTheTokenOfAReflexIsGood();
	}

	@Test
	void twoRendersOfAPageWithATokenAreEqualUntilTheTokenIsAnother() {
		String first = token();
		assertThat(token()).isEqualTo(first);
		page("in", "[\"user\",\"pw\"]");
		assertThat(token()).isNotEqualTo(first);
		try (TestSocket other = server.open()) {
			assertThat(other.ask("/token", null).path("html").asString()).isNotEqualTo(first);
		}
	}

	@Test
	void aPageThatShowsNoTokenHasNoneInItsSession() {
		server.newVisitor();
		try (TestSocket other = server.open()) {
			assertThat(other.ask("/attributes", "Guarded#visit").path("html").asString()).contains("visits")
				.doesNotContainIgnoringCase("csrf");
			assertThat(other.ask("/token", null).path("html").asString()).isNotEmpty();
			assertThat(other.ask("/attributes", null).path("html").asString()).containsIgnoringCase("csrf");
		}
	}

	@Test
	void aRenderedViewKnowsTheUserAndTheLanguage() {
		page("in", "[\"admin\",\"pw\"]");
		fetchCookies();
		try (TestSocket french = server.open("Accept-Language", "fr-CA")) {
			assertThat(french.ask("/account", "GuardedView#who").path("operations").path(0).path("html").asString())
				.contains("<b>admin</b>", "<i>admin</i>", "<u>Bonjour</u>");
		}
	}

	@Test
	void aRenderedViewHidesWhatTheUserMayNotSee() {
		page("in", "[\"user\",\"pw\"]");
		assertThat(this.socket.ask("/account", "GuardedView#who").path("operations").path(0).path("html").asString())
			.contains("<b>user</b>", "<u>Hello</u>")
			.doesNotContain("admin");
	}

	@Test
	void enumsSetsAndNestedListsAreArguments() {
		assertThat(this.socket
			.ask("/account", "GuardedView#days", "args", "[\"MONDAY\",[\"FRIDAY\",\"SUNDAY\"],[[1],[2,3]]]")
			.path("payload")
			.path("seen")
			.asString()).isEqualTo("MONDAY 2 [[1], [2, 3]]");
		assertThat(this.socket.ask("/account", "GuardedView#days", "args", "[\"NODAY\",[],[]]").path("type").asString())
			.isEqualTo("error");
	}

	private String token() {
		return this.socket.ask("/token", null).path("html").asString();
	}

	private void assertThatTheTokenOfAReflexIsGood() {
		String token = token();
		fetchCookies();
		assertThat(server.post("/token", "_csrf=" + token).body()).isEqualTo("posted");
	}

	private void fetchCookies() {
		for (String url : this.socket.takeCookies()) {
			assertThat(server.get(url).statusCode()).isEqualTo(204);
		}
	}

	private String redirect(String action, String args) {
		JsonNode answer = ask(action, args);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("navigate");
		fetchCookies();
		return answer.path("url").asString();
	}

	private JsonNode ask(String action, String args) {
		return this.socket.ask("/account", (action != null) ? "Login#" + action : null, "args", args);
	}

	private String page(String action, String args) {
		JsonNode answer = ask(action, args);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		return answer.path("html").asString();
	}

}
