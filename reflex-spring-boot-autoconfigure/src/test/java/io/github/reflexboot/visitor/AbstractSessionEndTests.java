package io.github.reflexboot.visitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.InMemorySessions;
import io.github.reflexboot.app.RememberedApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visitor who is logged in, with every kind of session that this server keeps itself.
 */
abstract class AbstractSessionEndTests {

	static TestServer server;

	static RememberedApplication application;

	final List<TestSocket> sockets = new ArrayList<>();

	@BeforeParameterizedClassInvocation
	static void start(Sessions sessions) {
		server = TestServer.start(sessions.configuration(),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + sessions.exclude,
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true",
				"reflex.session.check-interval=200ms");
		application = server.bean(RememberedApplication.class);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void begin() {
		server.newVisitor();
		application.ran.clear();
		application.begun.drainPermits();
	}

	@AfterEach
	void end() {
		application.release();
		this.sockets.forEach(TestSocket::close);
	}

	final TestSocket open() {
		TestSocket socket = server.open();
		this.sockets.add(socket);
		return socket;
	}

	static void logIn(String user, boolean remembered) {
		server.post("/login", "username=" + user + "&password=pw" + (remembered ? "&remember-me=on" : ""));
		assertThat(server.get("/who").body()).isEqualTo(user);
	}

	static JsonNode act(TestSocket socket, int number) {
		return socket.ask("/who", "Door#act", "args", "[" + number + "]");
	}

	static void awaitHeld() throws InterruptedException {
		assertThat(application.begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
	}

	/**
	 * Find what comes until the connection is closed, and with which code.
	 */
	static List<JsonNode> untilClosed(TestSocket socket) {
		List<JsonNode> all = new ArrayList<>();
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		for (JsonNode next = socket.nextOrEnd(); !next.isMissingNode(); next = socket.nextOrEnd()) {
			assertThat(System.nanoTime()).as("still open after %s", all).isLessThan(deadline);
			if (!next.path("type").asString().matches("ping|welcome")) {
				all.add(next);
			}
		}
		assertThat(socket.closeCode()).as("%s", all).isEqualTo(4401);
		return all;
	}

	/**
	 * Where sessions are.
	 */
	enum Sessions {

		CONTAINER(TestServer.SESSION),

		MAP(TestServer.SESSION),

		JDBC("none");

		private final String exclude;

		Sessions(String exclude) {
			this.exclude = exclude;
		}

		private List<Class<?>> configuration() {
			return (this == MAP) ? List.of(RememberedApplication.class, InMemorySessions.class)
					: List.of(RememberedApplication.class);
		}

	}

}
