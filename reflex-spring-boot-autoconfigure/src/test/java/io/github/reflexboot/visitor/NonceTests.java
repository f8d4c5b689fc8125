package io.github.reflexboot.visitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.app.PolicyApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages whose Content Security Policy has a new nonce in each response.
 */
@Tag("same-on-every-server")
class NonceTests {

	private static final String OF_THE_PAGE = "kR/7+abcdefghijklmnopQ==";

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(PolicyApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void load() {
		server.newVisitor();
		server.get("/policy");
	}

	@Test
	void whatIsShownHasTheNonceOfThePageThatTheBrowserHolds() {
		try (TestSocket socket = openWith(OF_THE_PAGE)) {
			assertThat(page(socket, "/policy")).contains("<script nonce=\"" + OF_THE_PAGE + "\">");
		}
	}

	@Test
	void aFragmentHasItAsWell() {
		try (TestSocket socket = openWith(OF_THE_PAGE)) {
			assertThat(socket.ask("/policy", "Policy#style").path("operations").toString()).contains(OF_THE_PAGE);
		}
	}

	@Test
	void aNonceThatSomebodyWroteIntoThePageStaysWorthless() {
		try (TestSocket socket = openWith(OF_THE_PAGE)) {
			assertThat(page(socket, "/policy")).contains("<script nonce=\"aaaaaaaaaaaaaaaaaaaaaaaa\">");
		}
	}

	@Test
	void twoRendersAreEqualAlsoWhereTheBrowserSaysNothing() {
		try (TestSocket socket = server.open()) {
			assertThat(page(socket, "/policy")).isEqualTo(page(socket, "/policy"));
		}
	}

	@Test
	void severalNoncesInOnePolicyAreLeftAlone() {
		try (TestSocket socket = openWith(OF_THE_PAGE)) {
			assertThat(page(socket, "/two")).doesNotContain(OF_THE_PAGE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "\"><script>alert(1)</script>", "kR/7+abcdefghijklmnop\" onload=\"x",
			"kR/7+abcdefghijklmnopQ==\r\nX: y" })
	void whatIsNoNonceIsNotTakenForOne(String hostile) {
		try (TestSocket socket = openWith(hostile)) {
			String first = page(socket, "/policy");
			assertThat(first).hasSameSizeAs(page(socket, "/policy")).doesNotContain("alert", "onload", "X: y", "short");
		}
	}

	private static TestSocket openWith(String nonce) {
		return server.openWith("nonce=" + URLEncoder.encode(nonce, StandardCharsets.UTF_8));
	}

	private static String page(TestSocket socket, String url) {
		return socket.ask(url, null).path("html").asString();
	}

}
