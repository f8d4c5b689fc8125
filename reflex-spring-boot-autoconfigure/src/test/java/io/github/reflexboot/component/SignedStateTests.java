package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.function.ThrowingConsumer;

import io.github.reflexboot.app.VaultApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Components whose states are signed in their pages.
 */
@Tag("same-on-every-server")
class SignedStateTests {

	private static final String SECRET = "reflex.secret=0123456789abcdef0123456789abcdef";

	private static final String PAGE = "/vaults/1";

	private static final TestServer server = TestServer.start(List.of(VaultApplication.class),
			"reflex.components.state=signed", SECRET);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	private static void withPage(ThrowingConsumer<ComponentPage> test) {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			test.accept(page);
		}
	}

	@Test
	void thePageCarriesTheStateAndTheSessionNothing() {
		withPage((page) -> {
			page.call("vault:a", "open");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("2");
			assertThat(page.component("vault:a").attr("data-reflex-state")).matches("s[\\w-]{4}(\\.[\\w-]+){3}");
			assertThat(server.get("/attributes").body()).doesNotContain("component");
		});
	}

	@Test
	void whatHasNotChangedCarriesNothing() {
		assertThat(server.get(PAGE).body()).doesNotContain("data-reflex-state");
		withPage((page) -> {
			page.call("vault:a", "open");
			assertThat(page.refresh().toString()).containsOnlyOnce("data-reflex-state");
		});
	}

	@Test
	void severalClicksThatWaitForNoAnswerAllCount() {
		withPage((page) -> {
			for (int round = 1; round <= 2; round++) {
				List<String> sent = List.of(page.send("vault:a", "open"), page.send("vault:a", "open"),
						page.send("vault:a", "open"));
				sent.forEach((id) -> page.take(page.socket().answerTo(id)));
				assertThat(page.text("vault:a", "output")).isEqualTo(String.valueOf(3 * round));
			}
		});
	}

	@Test
	void aRunOfThePageKeepsTheStatesAndTheirTexts() {
		withPage((page) -> {
			page.call("vault:a", "open");
			String before = page.states();
			page.refresh();
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
			assertThat(page.states()).isEqualTo(before);
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("2");
		});
	}

	@Test
	void aServerThatDoesNotKnowThePageTakesTheStatesFromTheBrowser() {
		withPage((page) -> {
			page.call("vault:a", "open");
			page.call("vault:b", "open");
			page.call("vault:b", "open");
			try (ComponentPage other = page.elsewhere(server)) {
				other.call("vault:a", "open");
				assertThat(other.text("vault:a", "output")).isEqualTo("2");
				other.call("vault:b", "open");
				assertThat(other.text("vault:b", "output")).isEqualTo("3");
			}
			try (ComponentPage other = page.elsewhere(server)) {
				other.refresh();
				assertThat(other.text("vault:a", "output")).isEqualTo("1");
				assertThat(other.text("vault:b", "output")).isEqualTo("2");
			}
		});
	}

	@Test
	void aServerThatDoesNotKnowThePageCallsNothingWithoutTheStatesOfAllItsComponents() {
		withPage((page) -> {
			JsonNode answer = page.socket().ask(PAGE, "open", "component", "\"vault:a@0\"");
			assertThat(answer.path("message").asString()).contains("nobody remembers");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			page.refresh();
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
		});
	}

	@Test
	void anOlderStateThanTheTabHasShownIsRefused() {
		withPage((page) -> {
			page.call("vault:a", "open");
			String reference = page.reference("vault:a");
			String state = page.component("vault:a").attr("data-reflex-state");
			page.call("vault:a", "open");
			page.call("vault:a", "open");
			JsonNode answer = page.socket()
				.ask(PAGE, "open", "component", "\"" + reference + "\"", "state", "\"" + state + "\"");
			assertThat(answer.path("message").asString()).contains("by now there were 3");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			answer = page.socket().ask(PAGE, "open", "component", "\"vault:a@3\"", "state", "\"" + state + "\"");
			assertThat(answer.path("type").asString()).isEqualTo("error");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("4");
		});
	}

	@Test
	void thePageThatIsLoadedAgainStartsFromWhatItsTagsSay() {
		withPage((page) -> page.call("vault:a", "open"));
		withPage((page) -> {
			assertThat(page.text("vault:a", "output")).isEqualTo("0");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("1");
		});
	}

	@Test
	void aStateOfAnotherReleaseLeadsToARefreshAndNotToAWarning() {
		withPage((page) -> {
			page.call("vault:a", "open");
			String state = page.component("vault:a").attr("data-reflex-state").replaceFirst("\\.\\w+\\.", ".abc.");
			JsonNode answer = page.socket()
				.ask(PAGE, "open", "component", "\"vault:a@1\"", "state", "\"" + state + "\"");
			assertThat(answer.path("message").asString()).contains("another release");
			assertThat(page.socket().next().path("type").asString()).isEqualTo("refresh");
		});
	}

	@Test
	void aStateThatIsTooLargeIsRefusedAndTheOneBeforeStays() {
		withPage((page) -> {
			page.call("vault:a", "open");
			assertThat(page.call("vault:a", "growBox", "args", "[20000]").path("message").asString())
				.contains("reflex.components.max-state-size");
			page.call("vault:a", "open");
			assertThat(page.text("vault:a", "output")).isEqualTo("2");
		});
	}

	@Test
	void thePagesOfComponentsAreRememberedAlsoWhereNoTextsOfPagesAre() {
		for (String state : List.of("session", "signed")) {
			try (TestServer whole = TestServer.start(List.of(VaultApplication.class), "reflex.page-memory=0", SECRET,
					"reflex.components.state=" + state); ComponentPage page = new ComponentPage(whole, PAGE)) {
				page.call("vault:a", "open");
				page.call("vault:a", "open");
				assertThat(page.text("vault:a", "output")).isEqualTo("2");
			}
		}
	}

	@Test
	void aStateThatAnOldSecretHasSignedIsTakenAndTheNextOneIsSignedByTheCurrentOneAndHidden() {
		try (TestServer before = withoutSessions(SECRET);
				TestServer next = withoutSessions("reflex.secret=abcdef0123456789abcdef0123456789",
						SECRET.replace("secret", "old-secrets"), "reflex.components.encrypt=true");
				ComponentPage page = new ComponentPage(before, PAGE)) {
			page.call("vault:a", "open");
			String old = page.component("vault:a").attr("data-reflex-state");
			try (ComponentPage other = page.elsewhere(next)) {
				other.call("vault:a", "open");
				assertThat(other.text("vault:a", "output")).isEqualTo("2");
				assertThat(other.component("vault:a").attr("data-reflex-state")).startsWith("e")
					.doesNotContain(old.substring(1, 5) + ".");
			}
		}
	}

	private static TestServer withoutSessions(String... properties) {
		List<String> all = new ArrayList<>(List.of("reflex.components.state=signed", "reflex.session.create=false"));
		all.addAll(List.of(properties));
		return TestServer.start(List.of(VaultApplication.class), all.toArray(String[]::new));
	}

	@Test
	void aStateIsOfASessionOrElseOfAUserOrElseOfAnybody() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		StatePlace place = new StatePlace(request, PAGE, TabStates.none());
		assertThat(place.owner()).isEqualTo("anybody ");
		request.setUserPrincipal(() -> "ann");
		assertThat(place.owner()).isEqualTo("user 3:ann");
		request.setSession(new MockHttpSession(null, "ann"));
		assertThat(place.owner()).isEqualTo("session 3:ann");
	}

	@Test
	void statesAreSignedOnlyWithASecret() {
		assertThatException()
			.isThrownBy(
					() -> TestServer.start(List.of(VaultApplication.class), "reflex.components.state=signed").close())
			.havingRootCause()
			.withMessageContaining("'reflex.components.state=signed' needs 'reflex.secret'");
	}

}
