package io.github.reflexboot.dispatch;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.AddressApplication;
import io.github.reflexboot.support.NginxServer;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Reflexes behind a real nginx, which is configured as the guide says.
 */
@ParameterizedClass
@EnumSource(NginxTests.Setup.class)
class NginxTests {

	private static TestServer server;

	private static NginxServer nginx;

	private final String prefix;

	NginxTests(Setup setup) {
		this.prefix = setup.prefix;
	}

	@BeforeParameterizedClassInvocation
	static void start(Setup setup) {
		server = TestServer.start(List.of(AddressApplication.class),
				"server.forward-headers-strategy=" + setup.strategy, "server.servlet.context-path=" + setup.contextPath,
				"server.servlet.session.cookie.path=/");
		nginx = NginxServer.start(server, setup.changes());
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		nginx.close();
		server.close();
	}

	@Test
	void thePublicOriginMayConnect() {
		try (TestSocket socket = open()) {
			assertThat(socket.subprotocol()).isEqualTo("reflex.v1");
		}
	}

	@Test
	void otherOriginsAreRefusedAndSoIsTheServersOwn() {
		for (String origin : List.of(server.origin(), "http://127.0.0.1:" + server.port(),
				"http://127.0.0.1:" + nginx.port(), "https://127.0.0.1", "https://127.0.0.1:1",
				"https://evil.example")) {
			assertThatException().as(origin)
				.isThrownBy(() -> nginx.open(this.prefix + "/reflex", origin))
				.havingRootCause()
				.withMessageContaining("status code 403");
		}
	}

	@Test
	void actionAndPageSeeThePublicAddressAndTheVisitorsOwn() {
		try (TestSocket socket = open()) {
			assertThatTheTruthIsSeen(socket);
		}
	}

	@Test
	void whatAVisitorSaysOfHisAddressIsNotBelieved() {
		try (TestSocket socket = nginx.open(this.prefix + "/reflex", nginx.origin(), "X-Forwarded-For", "198.51.100.1",
				"X-Forwarded-Host", "evil.example", "X-Forwarded-Prefix", "/evil", "X-Forwarded-Ssl", "off",
				"Forwarded", "for=198.51.100.1;host=evil.example;proto=http")) {
			assertThatTheTruthIsSeen(socket);
		}
	}

	private void assertThatTheTruthIsSeen(TestSocket socket) {
		String expected = "https 127.0.0.1 " + nginx.port() + " " + NginxServer.VISITOR + " true";
		assertThat(socket.ask(this.prefix + "/address", "Address#look").path("html").asString())
			.contains("<p id=\"seen\">" + expected + "</p>", "<p id=\"page\">" + expected + "</p>");
	}

	@Test
	void theLinksOfAPageAreThoseThatTheBrowserGot() {
		String page = nginx.get(this.prefix + "/links").body();
		assertThat(page).contains("href=\"" + nginx.origin() + this.prefix + "/address\"",
				"href=\"" + this.prefix + "/address?q=1\"");
		try (TestSocket socket = open()) {
			assertThat(socket.ask(this.prefix + "/links", null).path("html").asString()).isEqualTo(page);
		}
	}

	@Test
	void redirectsStayAtThePublicAddress() {
		HttpResponse<String> away = nginx.get(this.prefix + "/away");
		URI location = URI.create(away.headers().firstValue("Location").orElseThrow());
		assertThat(URI.create(nginx.origin()).resolve(location))
			.isEqualTo(URI.create(nginx.origin() + this.prefix + "/address"));
		try (TestSocket socket = open()) {
			for (String target : new String[] { null, "Address#away" }) {
				JsonNode answer = socket.ask(this.prefix + ((target != null) ? "/links" : "/away"), target);
				assertThat(answer.path("url").asString()).isEqualTo(this.prefix + "/address");
			}
		}
	}

	@Test
	void cookiesOfAnActionAreFetchedThroughNginx() {
		nginx.get(this.prefix + "/links");
		try (TestSocket socket = open()) {
			socket.ask(this.prefix + "/links", "Address#taste");
			for (String url : socket.takeCookies()) {
				HttpResponse<String> response = nginx.get(url);
				assertThat(response.statusCode()).isEqualTo(204);
				assertThat(response.headers().allValues("Set-Cookie")).singleElement()
					.asString()
					.contains("taste=sweet", "Secure");
			}
			assertThat(nginx.get(this.prefix + "/links").body()).contains("<p id=\"taste\">sweet</p>");
		}
	}

	@Test
	void aSessionThatBeginsWithTheConnectionHasASecureCookie() {
		nginx.forgetCookies();
		try (TestSocket socket = open()) {
			assertThat(nginx.cookies()).singleElement()
				.satisfies((cookie) -> assertThat(cookie.getName()).isEqualTo("JSESSIONID"))
				.satisfies((cookie) -> assertThat(cookie.getSecure()).isTrue());
			assertThat(socket.ask(this.prefix + "/links", null).path("type").asString()).isEqualTo("morph");
		}
	}

	private TestSocket open() {
		return nginx.open(this.prefix + "/reflex", nginx.origin());
	}

	enum Setup {

		FRAMEWORK("framework", "", ""),

		NATIVE("native", "", ""),

		BELOW_A_PREFIX("framework", "/shop", ""),

		BELOW_A_PREFIX_IN_PLACE_OF_ANOTHER("framework", "/shop", "/ctx"),

		WITH_THE_SAME_CONTEXT_PATH("native", "/ctx", "/ctx");

		private final String strategy;

		private final String prefix;

		private final String contextPath;

		Setup(String strategy, String prefix, String contextPath) {
			this.strategy = strategy;
			this.prefix = prefix;
			this.contextPath = contextPath;
		}

		private UnaryOperator<String> changes() {
			return this.prefix.equals(this.contextPath) ? UnaryOperator.identity()
					: (recipe) -> recipe.replace("location / {", "location " + this.prefix + "/ {")
						.replace("127.0.0.1:8080;", "127.0.0.1:8080" + this.contextPath + "/;")
						.replace("X-Forwarded-Prefix \"\";", "X-Forwarded-Prefix " + this.prefix + ";");
		}

	}

}
