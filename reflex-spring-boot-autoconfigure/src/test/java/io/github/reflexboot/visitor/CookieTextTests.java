package io.github.reflexboot.visitor;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.CookieTextApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * Cookies of any text and length are set by a reflex as by a page. Jetty takes none that
 * is not ASCII, from either.
 */
@ExtendWith(OutputCaptureExtension.class)
class CookieTextTests {

	private static TestServer server;

	private String session;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CookieTextApplication.class), "logging.level.io.github.reflexboot=debug");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void visit() {
		server.newVisitor();
		this.session = server.get("/page").body().split(" ")[0];
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u4e2d", "\u00e9", "\u00fc\u00df", "\ud83d\ude00" })
	void aCookieReachesTheBrowserInTheBytesThatAPageSends(String value) {
		AtomicReference<HttpResponse<String>> page = new AtomicReference<>();
		server.elsewhere(() -> page.set(setByPage(value)));
		try (TestSocket socket = server.open()) {
			socket.ask("/page", "Cookie#set", "args", "[\"" + value + "\"]");
			HttpResponse<String> fetched = server.get(socket.takeCookies().get(0));
			assertThat(fetched.headers().allValues("Set-Cookie"))
				.isEqualTo(page.get().headers().allValues("Set-Cookie"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u4e2d", "\u00e9", "\u00fc\u00df", "\ud83d\ude00" })
	void laterReflexesFindTheCookieAndTheirSession(String value) {
		server.elsewhere(() -> setByPage(value));
		try (TestSocket socket = server.open()) {
			socket.ask("/page", "Cookie#set", "args", "[\"" + value + "\"]");
			assertThat(socket.ask("/page", null).path("html").asString()).isEqualTo(this.session + " " + value);
		}
	}

	@Test
	void aCookieThatNoBrowserKeepsIsLeftOutAndTheLogSaysSo(CapturedOutput output) {
		try (TestSocket socket = server.open()) {
			socket.ask("/page", "Cookie#setLong");
			assertThat(socket.takeCookies()).isEmpty();
			assertThat(socket.ask("/page", null).path("html").asString()).isEqualTo(this.session + " null");
		}
		assertThat(output).containsOnlyOnce("A page set the cookie 'k' of more than 4096 bytes");
	}

	@Test
	void whatAnswersBeforeTheSessionIsLookedForGivesTheVisitorNoOther() {
		try (TestSocket socket = server.open()) {
			socket.ask("/refused", null);
			assertThat(socket.takeCookies()).isEmpty();
			socket.ask("/page", "Cookie#set", "args", "[\"v\"]");
			assertThat(socket.ask("/page", null).path("html").asString()).isEqualTo(this.session + " v");
		}
	}

	@Test
	void aVisitorWhoLeavesDuringAnAsynchronousPageIsNoFailure(CapturedOutput output) throws InterruptedException {
		try (TestSocket socket = server.open()) {
			socket.send("/never", null);
			server.bean(CookieTextApplication.class).waiting.await();
			socket.leave();
			await().until(() -> output.getOut().contains("The visitor left while the page was run"));
		}
		assertThat(output).doesNotContain("The reason is in the log of the server");
	}

	private HttpResponse<String> setByPage(String value) {
		HttpResponse<String> page = server.get("/set?value=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
		assumeThat(page.statusCode()).isEqualTo(200);
		return page;
	}

}
