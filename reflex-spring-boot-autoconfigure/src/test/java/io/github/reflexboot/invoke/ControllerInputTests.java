package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SearchApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action hands to the controller of its page.
 */
class ControllerInputTests {

	private static final String TEA = "[[\"query\",\"tea\"],[\"secret\",\"typed\"],[\"page\",\"8\"]]";

	private static TestServer server;

	private static SearchApplication.People people;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(SearchApplication.class));
		people = server.bean(SearchApplication.People.class);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/params");
		this.socket = server.open();
		people.takeQueries();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void theControllerFindsTheParametersThatTheActionSets() {
		assertThat(ask("/params?query=coffee&x=1", "ask", TEA)).contains("Ada of tea", "page 2", "tag null", "NAME",
				"[query, x, page, order]");
		assertThat(people.takeQueries()).isOne();
	}

	@Test
	void theViewFindsThemAsWell() {
		assertThat(ask("/params?query=coffee", "ask", TEA)).contains("<i>tea</i>");
	}

	@Test
	void theControllerSeesNothingElseOfTheForm() {
		assertThat(ask("/params", "ask", TEA)).contains("page 2", "none").doesNotContain("typed");
		assertThat(ask("/params", "nothing", TEA)).contains("Ada of ,", "page 1", "none").doesNotContain("tea");
	}

	@Test
	void theyAreForThisRunAlone() {
		ask("/params", "ask", TEA);
		assertThat(ask("/params", "nothing", TEA)).contains("Ada of ,", "page 1");
		assertThat(this.socket.ask("/params", null).toString()).doesNotContain("tea");
	}

	@Test
	void aParameterCanHaveSeveralValuesAndCanBeRemoved() {
		assertThat(ask("/params?query=coffee&tag=z", "several", "[]")).contains("Ada of ,", "tag [a, b, c]", "[tag]");
	}

	@Test
	void whatACallbackSetsTheActionSeesToo() {
		assertThat(ask("/params?page=3", "seen", TEA)).contains("<b>from the callback 9</b>",
				"Ada of from the callback", "page 1");
	}

	@Test
	void aControllerThatRunsEarlyFindsThem() {
		assertThat(ask("/params", "early", "[]")).contains("<b>[Ada of early");
		assertThat(people.takeQueries()).isOne();
	}

	@Test
	void aPageThatAnswersLaterFindsThemAndSoDoesItsView() {
		assertThat(ask("/later?query=coffee", "ask", TEA)).contains("Ada of tea", "<i>tea</i>");
	}

	@Test
	void aPageInARequestOfItsOwnFindsThem() {
		assertThat(ask("/params", "anew", "[]")).contains("Ada of anew");
	}

	@Test
	void aFunctionalPageFindsThem() {
		assertThat(ask("/functional", "ask", TEA)).contains("functional tea");
	}

	@Test
	void theControllerFindsAnAttributeOfTheRequest() {
		assertThat(ask("/attribute", "attribute", "[]")).contains("found by the action");
		assertThat(people.takeQueries()).isZero();
		assertThat(ask("/attribute", "nothing", "[]")).contains("Ada of ");
	}

	@Test
	void theControllerTakesWhatTheActionHasFoundInsteadOfSearching() {
		assertThat(server.get("/asking?query=milk").body()).contains("first Ada of milk");
		assertThat(people.takeQueries()).isOne();
		assertThat(ask("/asking", "find", TEA)).contains("first Ada of tea", "<u>[Ada of tea");
		assertThat(people.takeQueries()).isOne();
		assertThat(ask("/asking", "findEarly", TEA)).contains("<b>first Ada of tea");
		assertThat(people.takeQueries()).isOne();
	}

	@Test
	void itsModelAttributeMethodIsNotCalledForWhatTheActionHasFound() {
		assertThat(server.get("/method?query=milk").body()).contains("first Ada of milk");
		assertThat(people.takeQueries()).isOne();
		// Once more before the action, which would not run if that method threw.
		assertThat(ask("/method", "find", TEA)).contains("first Ada of tea", "<u>[Ada of tea");
		assertThat(people.takeQueries()).isEqualTo(2);
	}

	@Test
	void theControllerKeepsWhatItBindsKeepsOrMakesTogetherWithSomethingElse() {
		assertThat(ask("/own?text=query", "own", "[]")).contains("query besides 7 kept", "<s>given</s>");
		assertThat(server.get("/own").body()).contains("empty besides 7 kept");
	}

	@Test
	void whatTheActionHasBoundIsNotBoundToTheQueryAgain() {
		assertThat(ask("/own?text=query", "bind", "[[\"text\",\"typed\"]]")).contains("query besides 7 kept",
				"<s>typed</s>");
	}

	@Test
	void noMessageSetsAParameterOfThePage() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		List<String> names = List.of("params", "untouched", "args", "element", "states", "parameters", "query");
		for (int i = 0; i < 50; i++) {
			String name = names.get(random.nextInt(names.size()));
			String value = switch (name) {
				case "params" -> "[[\"secret\",\"evil" + i + "\"],[\"query\",\"evil\"]]";
				case "element" -> "{\"attributes\":{\"name\":\"secret\",\"value\":\"evil\"},\"value\":\"evil\"}";
				case "states" -> "{\"secret\":\"evil\"}";
				default -> "[\"secret\",\"evil\"]";
			};
			assertThat(this.socket.ask("/params", "Search#nothing", name, value).toString())
				.as("seed %s, %s", seed, name)
				.doesNotContain("evil");
		}
	}

	private String ask(String page, String action, String params) {
		return this.socket.ask(page, "Search#" + action, "params", params).path("html").asString();
	}

}
