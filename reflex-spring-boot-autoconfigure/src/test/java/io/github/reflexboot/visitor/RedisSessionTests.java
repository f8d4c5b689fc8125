package io.github.reflexboot.visitor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.session.data.redis.RedisIndexedSessionRepository;

import io.github.reflexboot.app.RedisSessions;
import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.RedisServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What only sessions in Redis can do: end by themselves or elsewhere, and be out of
 * reach. {@link SessionTests} has the rest.
 */
@Tag("same-on-every-server")
class RedisSessionTests {

	private static final String[] PUT = { "args", "[\"a\",\"1\"]" };

	private final RedisServer redis = RedisServer.start();

	private final TestServer server = start(RedisSessions.Indexed.class);

	private TestSocket socket;

	private String session;

	private TestServer start(Class<?> sessions) {
		return TestServer.start(List.of(SessionApplication.class, sessions), "test.redis.port=" + this.redis.port(),
				"reflex.session.check-interval=200ms");
	}

	@BeforeEach
	void open() {
		this.session = this.server.get("/begin").body();
		this.socket = this.server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
		this.server.close();
		this.redis.close();
	}

	@Test
	void aSessionThatAnotherServerDeletesClosesItsConnectionsWithoutAClick() {
		try (TestServer other = start(RedisSessions.Indexed.class)) {
			other.bean(RedisIndexedSessionRepository.class).deleteById(this.session);
			assertThat(this.socket.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void aSessionWhoseKeyIsDeletedClosesItsConnectionsWithoutAClick() throws IOException {
		assertThat(this.redis.command("DEL spring:session:sessions:expires:" + this.session)).isEqualTo(":1");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
	}

	@Test
	void aSessionThatExpiresClosesItsConnectionsWithoutAClick() {
		this.socket.ask("/page", "Session#expireAfterOneSecond");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
	}

	@Test
	void whileRedisIsAwayNothingRunsAndEachReflexIsAnsweredByAnError() {
		this.redis.stop();
		JsonNode answer = this.socket.ask("/page", "Session#put", PUT);
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("GET /page answered 500", "'Session#put' was not called",
				"The reason is in the log");
		assertThat(calls()).isZero();
	}

	@Test
	void theConnectionOutlivesRedisAndReflexesWorkAgain() {
		this.socket.ask("/page", "Session#put", "args", "[\"b\",\"kept\"]");
		this.redis.stop();
		this.socket.ask("/page", "Session#put", PUT);
		this.redis.startAgain();
		awaitPage(this.socket);
		assertThat(calls()).isOne();
		JsonNode answer = this.socket.ask("/page", "Session#put", PUT);
		assertThat(answer.path("html").asString()).startsWith("a=1 b=kept");
		assertThat(calls()).isEqualTo(2);
	}

	/**
	 * An application tells Redis to send events when it starts, and a Redis that is
	 * started anew does not remember that.
	 */
	@Test
	void aRedisThatIsStartedAnewTellsOfSessionsAgainIfItsConfigurationSaysSo() throws IOException {
		this.redis.stop();
		this.redis.startAgain();
		assertThat(this.redis.command("CONFIG SET notify-keyspace-events Egx")).isEqualTo("+OK");
		await().until(() -> this.redis.command("PUBSUB NUMPAT"), (listeners) -> !listeners.equals(":0"));
		awaitPage(this.socket);
		assertThat(this.redis.command("DEL spring:session:sessions:expires:" + this.session)).isEqualTo(":1");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
	}

	@Test
	void anActionThatRanWhenRedisWentAwayIsReportedAsDoneAndDoesNotRunAgain() throws InterruptedException {
		String id = this.socket.send("/page", "Session#putLater");
		SessionApplication application = this.server.bean(SessionApplication.class);
		assertThat(application.begun.await(20, TimeUnit.SECONDS)).isTrue();
		this.redis.stop();
		application.goOn.countDown();
		assertThat(this.socket.next(id, "error").path("message").asString()).contains("'Session#putLater' ran");
		this.redis.startAgain();
		assertThat(awaitPage(this.socket)).startsWith("a=null");
		assertThat(calls()).isOne();
	}

	@Test
	void aStoreWithoutEventsIsAskedAndSaysNothingWhileItIsAway() throws IOException {
		try (TestServer plain = start(RedisSessions.Plain.class)) {
			String id = plain.get("/begin").body();
			try (TestSocket tab = plain.open()) {
				this.redis.stop();
				assertThat(tab.ask("/page", null).path("type").asString()).isEqualTo("error");
				this.redis.startAgain();
				assertThat(awaitPage(tab)).startsWith("a=null b=null");
				assertThat(this.redis.command("DEL spring:session:sessions:" + id)).isEqualTo(":1");
				assertThat(tab.closeCode()).isEqualTo(4401);
			}
		}
	}

	@Test
	void aRedisThatComesBackWithoutItsSessionsEndsTheAuthorityOfTheConnection() {
		this.redis.crash();
		this.redis.startAgain();
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (!this.socket.isClosed() && System.nanoTime() < deadline) {
			this.socket.sendIfOpen("/page", "Session#put", PUT);
			this.socket.nextOrEnd();
		}
		assertThat(this.socket.closeCode()).isEqualTo(4401);
		assertThat(calls()).isZero();
	}

	/**
	 * Refresh the page until Redis is found again.
	 */
	private static String awaitPage(TestSocket socket) {
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		JsonNode answer = socket.ask("/page", null);
		while (answer.path("type").asString().equals("error") && System.nanoTime() < deadline) {
			answer = socket.ask("/page", null);
		}
		return answer.path("html").asString();
	}

	private int calls() {
		return this.server.bean(SessionApplication.class).calls.get();
	}

}
