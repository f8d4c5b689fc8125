package io.github.reflexboot.visitor;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import io.github.reflexboot.app.InMemorySessions;
import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions that end in a store which tells nobody, while their visitors do nothing.
 */
@ParameterizedClass
@ValueSource(booleans = { true, false })
class SessionWatchTests {

	private static TestServer server;

	private String session;

	private TestSocket socket;

	SessionWatchTests(boolean inMemory) {
	}

	@BeforeParameterizedClassInvocation
	static void start(boolean inMemory) {
		String exclude = "spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SECURITY;
		server = TestServer.start(
				inMemory ? List.of(SessionApplication.class, InMemorySessions.class)
						: List.of(SessionApplication.class),
				inMemory ? exclude + "," + TestServer.SESSION : exclude, "reflex.session.check-interval=50ms",
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true");
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		this.session = server.get("/begin").body();
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void aSessionThatIsDeletedClosesItsConnectionsWithoutAClick() {
		try (TestSocket other = server.open()) {
			sessions().deleteById(this.session);
			assertThat(this.socket.closeCode()).isEqualTo(4401);
			assertThat(other.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void aSessionThatExpiresClosesItsConnectionsWithoutAClick() {
		expireAfter(Duration.ofSeconds(1));
		assertThat(this.socket.closeCode()).isEqualTo(4401);
	}

	@Test
	void theConnectionsOfOtherSessionsStay() {
		String first = this.session;
		server.newVisitor();
		server.get("/begin");
		try (TestSocket other = server.open()) {
			sessions().deleteById(first);
			assertThat(this.socket.closeCode()).isEqualTo(4401);
			assertThat(other.ask("/page", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void aSessionThatAReflexRenamesGoesOnInItsTabAndEndsInTheOthers() {
		try (TestSocket other = server.open()) {
			assertThat(this.socket.ask("/page", "Session#rename").path("type").asString()).isEqualTo("morph");
			assertThat(other.closeCode()).isEqualTo(4401);
		}
		assertThat(this.socket.ask("/page", null).path("type").asString()).isEqualTo("morph");
	}

	@SuppressWarnings("unchecked")
	private static SessionRepository<Session> sessions() {
		return server.bean(SessionRepository.class);
	}

	private void expireAfter(Duration time) {
		Session found = sessions().findById(this.session);
		found.setMaxInactiveInterval(time);
		sessions().save(found);
	}

}
