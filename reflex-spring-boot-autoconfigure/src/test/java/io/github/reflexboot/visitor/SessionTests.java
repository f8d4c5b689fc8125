package io.github.reflexboot.visitor;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.InMemorySessions;
import io.github.reflexboot.app.RedisSessions;
import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.RedisServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions and cookies of reflexes, with every kind of session.
 */
@ParameterizedClass
@EnumSource(SessionTests.Sessions.class)
class SessionTests {

	private static TestServer server;

	private static RedisServer redis;

	private TestSocket socket;

	SessionTests(Sessions sessions) {
	}

	@BeforeParameterizedClassInvocation
	static void start(Sessions sessions) {
		redis = sessions.needRedis() ? RedisServer.start() : null;
		List<String> properties = new ArrayList<>(sessions.properties);
		properties.add("test.redis.port=" + ((redis != null) ? redis.port() : 0));
		server = TestServer.start(sessions.configuration, properties.toArray(String[]::new));
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
		if (redis != null) {
			redis.close();
		}
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/begin");
		server.bean(SessionApplication.class).calls.set(0);
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void reflexesAndPagesSeeWhatEachOtherPutIntoTheSession() {
		ask("put", "[\"a\",\"1\"]");
		assertThat(server.get("/page").body()).startsWith("a=1 b=null");
		assertThat(ask("put", "[\"b\",\"2\"]").path("html").asString()).startsWith("a=1 b=2");
	}

	@Test
	void twoTabsThatCountInOneSessionAtTheSameTimeLoseNothing() {
		try (TestSocket other = server.open()) {
			String here = this.socket.send("/page", "Session#count");
			String there = other.send("/page", "Session#count");
			this.socket.next(here, "morph");
			other.next(there, "morph");
			assertThat(server.get("/page").body()).startsWith("a=2");
		}
	}

	@Test
	void twoTabsOfOneSessionDoNotLoseEachOthersAttributes() {
		ask("put", "[\"a\",\"0\"]");
		ask("put", "[\"b\",\"0\"]");
		SessionApplication application = server.bean(SessionApplication.class);
		application.second = new CountDownLatch(1);
		try (TestSocket other = server.open()) {
			String first = this.socket.send("/page", "Session#putFirst");
			String second = other.send("/page", "Session#putSecond");
			other.next(second, "morph");
			application.second.countDown();
			this.socket.next(first, "morph");
		}
		assertThat(server.get("/page").body()).startsWith("a=first b=second");
	}

	@Test
	void aSessionThatEndedElsewhereEndsTheAuthorityOfTheConnection() {
		server.get("/end");
		assertThatNothingRunsAnyMore();
	}

	@Test
	void aSessionThatGotAnotherIdentifierElsewhereIsFoundByANewConnection() {
		ask("put", "[\"a\",\"kept\"]");
		server.bean(SessionApplication.class).calls.set(0);
		server.get("/rename");
		assertThatNothingRunsAnyMore();
		this.socket = server.open();
		assertThat(ask("put", "[\"b\",\"2\"]").path("html").asString()).startsWith("a=kept b=2");
	}

	@Test
	void aReflexThatRenamesItsSessionGoesOnAndTheBrowserGetsTheCookie() {
		ask("put", "[\"a\",\"kept\"]");
		assertThat(ask("rename").path("html").asString()).startsWith("a=kept");
		assertThat(ask("put", "[\"b\",\"2\"]").path("html").asString()).startsWith("a=kept b=2");
		fetchCookies();
		assertThat(server.get("/page").body()).startsWith("a=kept b=2");
	}

	@Test
	void aReflexThatEndsItsSessionLeavesNoneBehind() {
		assertThat(ask("end").path("html").asString()).startsWith("no session");
		assertThat(ask(null).path("html").asString()).startsWith("no session");
	}

	@Test
	void aReflexThatEndsItsSessionAndBeginsAnotherGoesOnInThat() {
		ask("put", "[\"b\",\"old\"]");
		assertThat(ask("endAndBegin").path("html").asString()).startsWith("a=new b=null");
		fetchCookies();
		assertThat(server.get("/page").body()).startsWith("a=new b=null");
	}

	@Test
	void aCookieOfAnActionReachesTheBrowserAndScriptsCannotReadIt() {
		ask("cookie");
		assertThat(server.get("/page").body()).endsWith("null");
		assertThat(fetchCookies().headers().allValues("Set-Cookie")).satisfiesExactly(
				(cookie) -> assertThat(cookie).contains("taste=sweet", "HttpOnly"),
				(mark) -> assertThat(mark).startsWith("reflex-cookies=").doesNotContain("sweet", "HttpOnly"));
		assertThat(server.get("/page").body()).endsWith("sweet");
	}

	@Test
	void aCookieThatChangesNothingIsNotAnnouncedAgain() {
		ask("cookie");
		this.socket.takeCookies();
		ask("cookie");
		assertThat(this.socket.takeCookies()).isEmpty();
	}

	@Test
	void cookiesAreFetchedOnce() {
		ask("cookie");
		String url = this.socket.takeCookies().get(0);
		assertThat(server.get(url).statusCode()).isEqualTo(204);
		HttpResponse<String> replay = server.get(url);
		assertThat(replay.statusCode()).isEqualTo(403);
		assertThat(replay.headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void anotherBrowserDoesNotGetTheCookiesAndThenNobodyDoes() {
		ask("cookie");
		String url = this.socket.takeCookies().get(0);
		server.newVisitor();
		server.get("/begin");
		assertThat(server.get(url).statusCode()).isEqualTo(403);
		assertThat(server.get(url).headers().allValues("Set-Cookie")).isEmpty();
	}

	@Test
	void aTicketThatWasNeverIssuedIsWorthNothing() {
		assertThat(server.get("/reflex/cookies/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(403);
	}

	@Test
	void reflexesKeepTheirSessionAliveAndHeartbeatsDoNot() {
		ask("expireAfterOneSecond");
		for (int i = 0; i < 5; i++) {
			awaitPings(1);
			assertThat(ask("put", "[\"a\",\"alive\"]").path("type").asString()).isEqualTo("morph");
		}
		server.bean(SessionApplication.class).calls.set(0);
		for (long end = System.nanoTime() + 1_500_000_000L; System.nanoTime() < end && !this.socket.isClosed();) {
			awaitPings(1);
		}
		assertThatNothingRunsAnyMore();
	}

	private void awaitPings(int number) {
		for (int pings = 0; pings < number && !this.socket.isClosed();) {
			pings += this.socket.nextOrEnd().path("type").asString().equals("ping") ? 1 : 0;
		}
	}

	private void assertThatNothingRunsAnyMore() {
		this.socket.sendIfOpen("/page", "Session#put", "args", "[\"a\",\"late\"]");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
		assertThat(server.bean(SessionApplication.class).calls).hasValue(0);
	}

	private HttpResponse<String> fetchCookies() {
		HttpResponse<String> response = null;
		for (String url : this.socket.takeCookies()) {
			response = server.get(url);
			assertThat(response.statusCode()).isEqualTo(204);
		}
		return response;
	}

	private JsonNode ask(String action, String... args) {
		return this.socket.ask("/page", (action != null) ? "Session#" + action : null,
				(args.length > 0) ? new String[] { "args", args[0] } : new String[0]);
	}

	enum Sessions {

		CONTAINER(TestServer.SESSION, List.of()),

		MAP(TestServer.SESSION, List.of(InMemorySessions.class)),

		JDBC("", List.of()),

		JDBC_SAVING_WHAT_IS_READ("", List.of(), "spring.session.jdbc.save-mode=on-get-attribute"),

		REDIS(TestServer.SESSION, List.of(RedisSessions.Plain.class)),

		REDIS_WITH_EVENTS(TestServer.SESSION, List.of(RedisSessions.Indexed.class));

		private final List<Class<?>> configuration = new ArrayList<>(List.of(SessionApplication.class));

		private final List<String> properties = new ArrayList<>(
				List.of("reflex.connection.heartbeat=300ms", "reflex.session.check-interval=1h",
						"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true"));

		Sessions(String exclude, List<Class<?>> configuration, String... properties) {
			this.configuration.addAll(configuration);
			this.properties
				.add("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SECURITY + "," + exclude);
			this.properties.addAll(List.of(properties));
		}

		private boolean needRedis() {
			return this == REDIS || this == REDIS_WITH_EVENTS;
		}

	}

}
