package io.github.reflexboot.page;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Actions that can be called from some pages only.
 */
class PagesTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(PagesApplication.class), "server.servlet.context-path=/ctx");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void nothingHasRun() {
		PagesApplication.calls.set(0);
	}

	@ParameterizedTest
	@CsvSource({ "/ctx/admin/users, Admin#delete", "/ctx/admin/users?x=/open, AdminReflex#delete",
			"/ctx/open, Admin#open", "/ctx/open, Free#act" })
	void anActionRunsFromItsPages(String url, String target) {
		assertThat(ask(url, target)).contains("\"type\":\"morph\"");
		assertThat(PagesApplication.calls).hasValue(1);
	}

	@ParameterizedTest
	@CsvSource({ "/ctx/open, Admin#delete", "/ctx/open?/admin/users, Admin#delete", "/ctx/admin/users, Admin#open",
			"/ctx/ADMIN/users, Admin#delete" })
	void anActionDoesNotRunFromOthers(String url, String target) {
		assertThat(ask(url, target)).contains("\"type\":\"error\"");
		assertThat(PagesApplication.calls).hasValue(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ctx/admin/../open", "/ctx//admin/users", "/ctx/admin%2fusers", "/ctx/open;/admin/users",
			"/ctx/admin/users/", "/ctx/open%2f..%2fadmin/users", "/ctx/admin/users/..;/../open" })
	void noTrickWithAPathHelps(String url) {
		assertThat(ask(url, "Admin#delete")).contains("\"type\":\"error\"");
		assertThat(PagesApplication.calls).hasValue(0);
	}

	@Test
	void theAnswerNamesThePages() {
		assertThat(ask("/ctx/open", "Admin#delete")).contains("It is for: /admin/**.");
	}

	@ParameterizedTest
	@ValueSource(classes = { WithoutSlash.class, Broken.class })
	void whatIsNoPatternStopsTheStart(Class<?> reflex) {
		assertThatException().isThrownBy(() -> TestServer.start(List.of(PagesApplication.class, reflex)).close())
			.havingRootCause()
			.isInstanceOf(InvalidReflexException.class)
			.withMessageContaining("which is no pattern");
	}

	private static String ask(String url, String target) {
		try (TestSocket socket = server.open()) {
			return socket.ask(url, target).toString();
		}
	}

	@Reflex(pages = "admin")
	static class WithoutSlash {

		@ReflexAction
		void act() {
		}

	}

	@Reflex
	static class Broken {

		@ReflexAction(pages = "/admin/{")
		void act() {
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ PagesApplication.Pages.class, PagesApplication.AdminReflex.class, PagesApplication.FreeReflex.class })
	static class PagesApplication {

		static final AtomicInteger calls = new AtomicInteger();

		@Controller
		static class Pages {

			@GetMapping({ "/open", "/admin/users", "/ADMIN/users" })
			String seen() {
				return "seen";
			}

		}

		@Reflex(pages = "/admin/**")
		static class AdminReflex {

			@ReflexAction
			void delete() {
				calls.incrementAndGet();
			}

			@ReflexAction(pages = { "/open", "/other" })
			void open() {
				calls.incrementAndGet();
			}

		}

		@Reflex
		static class FreeReflex {

			@ReflexAction
			void act() {
				calls.incrementAndGet();
			}

		}

	}

}
