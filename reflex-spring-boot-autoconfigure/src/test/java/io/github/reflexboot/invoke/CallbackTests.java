package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.CallbackApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What runs before, after and around actions, and where redirects and flash attributes
 * go.
 */
@Tag("same-on-every-server")
class CallbackTests {

	private static TestServer server;

	private TestSocket socket;

	private List<String> steps;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CallbackApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/steps");
		this.socket = server.open();
		this.steps = server.bean(CallbackApplication.class).steps;
		this.steps.clear();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void everythingRunsFromTheOutsideIn() {
		assertThat(ask("run").path("type").asString()).isEqualTo("morph");
		assertThat(this.steps).containsExactly("outer Steps#run", "inner", "around", "before", "run by before", "after",
				"around done", "outer done", "page");
	}

	@Test
	void whatBeginsFirstEndsLast() {
		ask("nested");
		assertThat(this.steps).containsSubsequence("around A", "around B", "before", "nested", "after B", "after A",
				"around B done", "around A done");
	}

	@Test
	void onlyAndExceptChooseTheActionsAndCallbacksAreInherited() {
		ask("plain");
		assertThat(this.steps).containsExactly("outer Steps#plain", "inner", "inherited", "plain null", "outer done",
				"page");
	}

	@Test
	void aRefreshIsNoAction() {
		this.socket.ask("/steps", null);
		assertThat(this.steps).containsExactly("page");
	}

	@Test
	void aHaltedReflexStopsBeforeTheActionAndThePage() {
		assertThat(ask("run", "halt").path("type").asString()).isEqualTo("halted");
		assertThat(this.steps).containsExactly("outer Steps#run", "inner", "around", "before");
	}

	@Test
	void aForbiddenReflexStopsBeforeTheActionAndThePage() {
		assertThat(ask("run", "forbid").path("type").asString()).isEqualTo("forbidden");
		assertThat(this.steps).doesNotContain("run by before", "page");
	}

	@Test
	void afterAnActionThatThrowsNothingMoreRuns() {
		assertThat(ask("fail").path("type").asString()).isEqualTo("error");
		assertThat(this.steps).containsExactly("outer Steps#fail", "inner", "around", "before");
	}

	@Test
	void aChainThatIsNotGoneOnWithLeavesTheActionUncalled() {
		assertThat(ask("run", "stop").path("type").asString()).isEqualTo("morph");
		assertThat(this.steps).containsExactly("outer Steps#run", "inner", "around", "outer done", "page");
	}

	@Test
	void aChainCanBeGoneOnWithOnlyOnce() {
		assertThat(ask("run", "twice").path("message").asString()).contains("only once");
		assertThat(this.steps).containsOnlyOnce("run by before");
	}

	@Test
	void aFlashAttributeIsShownInThisRenderAndNeverAgain() {
		assertThat(ask("flash").path("html").asString()).contains("<p id=\"message\">once</p>");
		assertThat(this.socket.ask("/steps", null).path("html").asString()).contains("<p id=\"message\"></p>");
		assertThat(server.get("/steps").body()).contains("<p id=\"message\"></p>");
	}

	@Test
	void aFlashAttributeOfARedirectIsShownOnceAtItsTarget() {
		JsonNode answer = ask("flashAndGo");
		assertThat(answer.path("type").asString()).isEqualTo("navigate");
		assertThat(answer.path("url").asString()).isEqualTo("/steps");
		assertThat(answer.path("from").asString()).isEqualTo("action");
		assertThat(this.steps).doesNotContain("page");
		assertThat(server.get("/steps").body()).contains("<p id=\"message\">over there</p>");
		assertThat(server.get("/steps").body()).contains("<p id=\"message\"></p>");
	}

	@Test
	void aReflexDoesNotEatTheFlashAttributeOfAnotherPage() {
		server.get("/set");
		ask("plain");
		assertThat(server.get("/steps").body()).contains("<p id=\"message\">for the next page</p>");
	}

	@Test
	void anActionThatReturnsNothingIsShownAsItsPage() {
		assertThat(ask("nowhere").path("type").asString()).isEqualTo("morph");
	}

	@Test
	void anActionThatReturnsAViewIsAnError() {
		assertThat(ask("odd").path("message").asString()).contains("returned 'steps', expected null or 'redirect:'");
	}

	private JsonNode ask(String action, String... params) {
		String fields = (params.length > 0) ? "[[\"" + params[0] + "\",\"\"]]" : "[]";
		return this.socket.ask("/steps", "Steps#" + action, "params", fields);
	}

}
