package io.github.reflexboot.boost;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser is given of ours where everything else requires a login.
 */
class ClientFilesTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(LockedApplication.class), "reflex.boost=true",
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void enter() {
		server.newVisitor();
	}

	@Test
	void theFilesOfTheClientAreForEverybody() {
		assertThat(server.get("/login").body()).contains("/reflex/reflex.js");
		HttpResponse<String> script = server.get("/reflex/reflex.js?v=1");
		assertThat(script.statusCode()).isEqualTo(200);
		assertThat(script.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
		String changed = script.headers().firstValue("Last-Modified").orElseThrow();
		assertThat(server.get("/reflex/reflex.js", "If-Modified-Since", changed).statusCode()).isEqualTo(304);
		assertThat(server.get("/reflex/licenses.txt").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reflex/nothing.js", "/reflex/..%2freflex.js", "/reflex/x/reflex.js", "/reflex" })
	void nothingElseIs(String path) {
		assertThat(server.get(path).statusCode()).isNotEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reflex/reflex.js", "/reflex", "/reflex/session", "/reflex/nothing.js" })
	void noRequestOfOursIsWhereALoginLeads(String path) {
		server.get("/owners?page=2", "Accept", "text/html");
		server.get(path);
		assertThat(server.post("/login", "username=user&password=pw").headers().firstValue("Location").orElseThrow())
			.endsWith("/owners?page=2&continue");
	}

}
