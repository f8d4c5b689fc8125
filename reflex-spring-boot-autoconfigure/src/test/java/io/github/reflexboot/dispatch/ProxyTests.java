package io.github.reflexboot.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.AddressApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reflexes behind a proxy, below a context path and on pages with unusual addresses.
 */
class ProxyTests {

	private static final String[] FORWARDED = { "X-Forwarded-Proto", "https", "X-Forwarded-Host", "shop.example",
			"X-Forwarded-Port", "443", "X-Forwarded-For", "203.0.113.7" };

	private static final Map<String, TestServer> SERVERS = new HashMap<>();

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(TestServer::close);
		SERVERS.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "framework", "native" })
	void actionAndPageSeeThePublicAddressAndTheVisitorsOwn(String strategy) {
		try (TestSocket socket = behind(strategy).openFrom("https://shop.example", FORWARDED)) {
			String expected = "https shop.example 443 203.0.113.7 true";
			assertThat(socket.ask("/address", "Address#look").path("html").asString())
				.contains("<p id=\"seen\">" + expected + "</p>", "<p id=\"page\">" + expected + "</p>");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "framework", "native" })
	void aRedirectBehindAProxyIsAPathOfTheSameSite(String strategy) {
		try (TestSocket socket = behind(strategy).openFrom("https://shop.example", FORWARDED)) {
			assertThat(socket.ask("/away", null).path("url").asString()).isEqualTo("/address");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/x, /x", "/sp%20ace, /sp ace", "/%C3%A9t%C3%A9?q=%C3%BC%26b, /été q=ü&b", "/%E6%97%A5, /日",
			"/plus+sign?q=a+b, /plus+sign q=a b" })
	void anAddressIsDecodedAsForAPage(String address, String seen) {
		TestServer server = with("server.servlet.context-path=/ctx", "server.servlet.register-default-servlet=true");
		try (TestSocket socket = server.open()) {
			JsonNode answer = socket.ask("/ctx/echo" + address, null);
			assertThat(answer.path("html").asString()).isEqualTo(seen)
				.isEqualTo(server.get("/ctx/echo" + address).body());
		}
	}

	@Test
	void aTrailingSlashIsAnotherPageAsForABrowser() {
		TestServer server = with();
		try (TestSocket socket = server.open()) {
			assertThat(server.get("/address/").statusCode()).isEqualTo(404);
			JsonNode answer = socket.ask("/address/", "Address#look");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(answer.path("message").asString()).contains("'Address#look' was not called");
		}
	}

	private static TestServer behind(String strategy) {
		return with("server.forward-headers-strategy=" + strategy);
	}

	/**
	 * Return the server with these properties, as a new visitor.
	 */
	private static TestServer with(String... properties) {
		TestServer server = SERVERS.computeIfAbsent(List.of(properties).toString(),
				(key) -> TestServer.start(List.of(AddressApplication.class), properties));
		server.newVisitor();
		return server;
	}

}
