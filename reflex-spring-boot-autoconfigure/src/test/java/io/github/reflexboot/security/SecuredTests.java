package io.github.reflexboot.security;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever holds for a page holds for its reflexes, with sessions of both kinds.
 */
@ParameterizedClass
@EnumSource(SecuredTests.Sessions.class)
class SecuredTests {

	private static TestServer server;

	private TestSocket socket;

	SecuredTests(Sessions sessions) {
	}

	@BeforeParameterizedClassInvocation
	static void start(Sessions sessions) {
		server = TestServer.start(List.of(SecuredApplication.class), sessions.exclude,
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		server.bean(SecuredApplication.class).calls.set(0);
		server.get("/who");
	}

	@AfterEach
	void close() {
		if (this.socket != null) {
			this.socket.close();
		}
	}

	@Test
	void anAnonymousVisitorIsNobodyInActionAndPage() {
		assertThat(ask("/who", "Guarded#visit").path("html").asString()).contains("user=nobody",
				"action=nobody/nobody/anonymousUser", "visits=1", "filtered=by the container");
	}

	@Test
	void theUserOfThePageIsTheUserOfTheAction() {
		logIn("user");
		assertThat(ask("/who", "Guarded#visit").path("html").asString()).contains("user=user", "action=user/user/user");
	}

	@Test
	void aSessionAttributeIsSharedWithPages() {
		ask("/who", "Guarded#visit");
		ask("/who", "Guarded#visit");
		assertThat(server.get("/who").body()).contains("visits=2");
	}

	@Test
	void aProtectedPageSendsToTheLoginAndCallsNothing() {
		JsonNode answer = ask("/secured", "Guarded#visit");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/login");
		assertThat(answer.has("from")).isFalse();
		assertNothingCalled();
	}

	@Test
	void aPageThatTheUserMayNotSeeIsReloadedAndCallsNothing() {
		logIn("user");
		assertThat(ask("/admin", "Guarded#visit").path("type").asString()).isEqualTo("reload");
		assertNothingCalled();
	}

	@Test
	void aFilterThatBlocksAPageBlocksItsReflexes() {
		assertThat(ask("/who?blocked=1", "Guarded#visit").path("type").asString()).isEqualTo("reload");
		assertNothingCalled();
	}

	@Test
	void anInterceptorThatStopsAPageStopsItsReflexes() {
		assertThat(ask("/who?veto=1", "Guarded#visit").path("url").asString()).isEqualTo("/vetoed");
		assertNothingCalled();
	}

	@Test
	void aSessionThatIsNamedInTheAddressIsNobodysAuthority() {
		logIn("user");
		String session = server.cookies().replaceAll(".*(JSESSIONID|SESSION)=(\\w+).*", "$2");
		server.newVisitor();
		JsonNode answer = ask("/secured;jsessionid=" + session, "Guarded#visit");
		assertThat(answer.path("url").asString()).isEqualTo("/login");
		assertNothingCalled();
	}

	@Test
	void methodSecurityForbids() {
		logIn("user");
		assertThat(ask("/who", "Guarded#adminOnly").path("type").asString()).isEqualTo("forbidden");
		assertNothingCalled();
	}

	@Test
	void methodSecuritySendsANobodyToTheLogin() {
		JsonNode answer = ask("/who", "Guarded#adminOnly");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/login");
		assertNothingCalled();
	}

	@Test
	void methodSecurityLetsPassAndTheProxyIsNoObstacle() {
		logIn("admin");
		assertThat(ask("/who", "Guarded#adminOnly").path("html").asString()).contains("action=by the admin");
	}

	@Test
	void theLanguageOfTheVisitorHolds() {
		this.socket = server.open("Accept-Language", "fr-CA");
		assertThat(this.socket.ask("/who", null).path("html").asString()).contains("locale=fr_CA");
	}

	@Test
	void aLogoutEndsTheAuthorityOfAnOpenConnection() {
		logIn("admin");
		this.socket = server.open();
		assertThat(this.socket.ask("/who", null).path("html").asString()).contains("user=admin");
		server.post("/logout", "");
		this.socket.sendIfOpen("/admin", "Guarded#visit");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
		assertThat(ask("/admin", "Guarded#visit").path("url").asString()).isEqualTo("/login");
		assertNothingCalled();
	}

	@Test
	void aLoginGoesOnWithThePageOfAClick() {
		assertThat(ask("/secured", "Guarded#visit").path("url").asString()).isEqualTo("/login");
		assertThat(logIn("user")).endsWith("/secured?continue");
	}

	@Test
	void aLoginGoesOnWithThePageInSightWhoseSessionHasEnded() {
		assertThat(ask("/secured", null).path("url").asString()).isEqualTo("/login");
		assertThat(logIn("user")).endsWith("/secured?continue");
	}

	@Test
	void aLoginDoesNotGoOnWithAPageThatIsRefreshedOutOfSightAfterALogoutElsewhere() {
		logIn("user");
		this.socket = server.open();
		assertThat(this.socket.ask("/secured", null).path("html").asString()).contains("user=user");
		server.post("/logout", "");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
		server.get("/who");
		this.socket = server.open();
		this.socket.sendText("""
				{"type":"reflex","id":"1","url":"/secured","hidden":true}""");
		assertThat(this.socket.answerTo("1").path("url").asString()).isEqualTo("/login");
		assertThat(logIn("user")).endsWith("/").doesNotContain("secured");
	}

	@Test
	void aLoginGoesOnWithWhatTheVisitorHasAskedForAndNotWithWhatIsRefreshedLater() {
		assertThat(server.get("/secured").statusCode()).isEqualTo(302);
		ask("/admin", null);
		assertThat(logIn("admin")).endsWith("/secured?continue");
	}

	@Test
	void aLoginGoesOnWithAVisitButNotWithAPageThatIsFetchedAhead() {
		this.socket = server.open();
		this.socket.sendText("""
				{"type":"visit","id":"v1","url":"/secured","from":"/who"}""");
		assertThat(this.socket.answerTo("v1").path("url").asString()).isEqualTo("/login");
		this.socket.sendText("""
				{"type":"visit","id":"v2","url":"/admin","from":"/who","purpose":"prefetch"}""");
		assertThat(this.socket.answerTo("v2").path("url").asString()).isEqualTo("/login");
		assertThat(logIn("admin")).endsWith("/secured?continue");
	}

	private JsonNode ask(String url, String target) {
		this.socket = server.open();
		return this.socket.ask(url, target);
	}

	private static String logIn(String user) {
		HttpResponse<String> response = server.post("/login", "username=" + user + "&password=pw");
		String location = response.headers().firstValue("Location").orElseThrow();
		assertThat(location).doesNotContain("error");
		return location;
	}

	private void assertNothingCalled() {
		assertThat(server.bean(SecuredApplication.class).calls).hasValue(0);
	}

	enum Sessions {

		CONTAINER("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION),

		JDBC("spring.autoconfigure.exclude=" + TestServer.JPA);

		private final String exclude;

		Sessions(String exclude) {
			this.exclude = exclude;
		}

	}

}
