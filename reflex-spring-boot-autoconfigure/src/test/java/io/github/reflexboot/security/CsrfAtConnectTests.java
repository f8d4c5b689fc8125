package io.github.reflexboot.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.app.LoginReflex;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Connections that need the CSRF token of their session.
 */
class CsrfAtConnectTests {

	private static final String REQUIRED = "reflex.connection.require-csrf-token=true";

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(SecuredApplication.class, LoginReflex.class, LoginReflex.Pages.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION, REQUIRED);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void theTokenOfThePageOpensTheConnection() {
		try (TestSocket socket = open(server.get("/token").body())) {
			assertThat(socket.ask("/account", null).path("type").asString()).isEqualTo("morph");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "00000000-0000-0000-0000-000000000000", "ä%00" })
	void aWrongTokenIsRefused(String wrong) {
		server.get("/token");
		assertRefused(wrong);
	}

	@Test
	void noTokenIsRefused() {
		server.get("/token");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(server::open)
			.havingRootCause()
			.withMessageContaining("403");
	}

	@Test
	void theTokenOfAnotherSessionIsRefused() {
		String foreign = server.get("/token").body();
		server.newVisitor();
		server.get("/token");
		assertRefused(foreign);
	}

	@Test
	void aVisitorWithoutASessionIsRefused() {
		String token = server.get("/token").body();
		server.newVisitor();
		assertRefused(token);
	}

	@Test
	void withoutSpringSecurityTheApplicationDoesNotStart() {
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> TestServer.start(List.of(CounterApplication.class), REQUIRED))
			.havingRootCause()
			.isInstanceOf(InvalidConfigurationPropertyValueException.class)
			.withMessageContaining("reflex.connection.require-csrf-token");
	}

	private static void assertRefused(String token) {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> open(token))
			.havingRootCause()
			.withMessageContaining("403");
	}

	private static TestSocket open(String token) {
		return server.openWith("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
	}

}
