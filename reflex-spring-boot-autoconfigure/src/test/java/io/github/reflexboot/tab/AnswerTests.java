package io.github.reflexboot.tab;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.AnswerApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action can answer besides the page.
 */
class AnswerTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(AnswerApplication.class), "server.servlet.context-path=/ctx");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open("Accept-Language", "fr-CA");
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void selectorMorphsComeInTheirOrderAndThePageDoesNotRun() {
		assertThat(ask("Answer#morphTwo").toString()).isEqualTo("{\"type\":\"nothing\",\"id\":\"1\",\"operations\":["
				+ "{\"operation\":\"morph\",\"selector\":\"#clock\",\"html\":\"<b>1</b>\",\"childrenOnly\":true},"
				+ "{\"operation\":\"innerHtml\",\"selector\":\"#other\",\"html\":\"plain\"}]}");
	}

	@Test
	void aFragmentIsRenderedWithTheModelInTheLanguageOfTheVisitor() {
		JsonNode answer = ask("Answer#rendered");
		assertThat(answer.path("operations").path(0).path("html").asString()).as("%s", answer)
			.isEqualTo("<b>rendered</b> <i>with more</i> <u>fr_CA</u>");
	}

	@Test
	void aViewThatIsNotThereIsAnError() {
		assertThat(ask("Answer#noView").path("type").asString()).isEqualTo("error");
	}

	@Test
	void operationsComeBeforeAndAfterAndThePayloadWithThem() {
		assertThat(ask("Answer#operations").toString()).isEqualTo("{\"type\":\"nothing\",\"id\":\"1\","
				+ "\"before\":[{\"operation\":\"setTitle\",\"title\":\"before\"}],"
				+ "\"operations\":[{\"operation\":\"setTitle\",\"title\":\"after\"}],\"payload\":{\"number\":7}}");
	}

	@Test
	void anActionThatWantsANewConnectionIsAnsweredAndThenTheOldOneIsClosed() {
		JsonNode answer = ask("Answer#reconnect");
		assertThat(answer.path("type").asString()).isEqualTo("morph");
		assertThat(this.socket.closeCode()).isEqualTo(4401);
		close();
		open();
		assertThat(ask("Answer#reconnect").path("payload").path("tab"))
			.isNotEqualTo(answer.path("payload").path("tab"));
	}

	@Test
	void whatArrivesWhileTheConnectionIsClosedIsNotAnsweredSinceTheBrowserSendsItAgain() {
		for (int i = 0; i < 20; i++) {
			this.socket.send("/ctx/clock", "Answer#reconnect");
			while (!this.socket.isClosed()) {
				this.socket.sendIfOpen("/ctx/clock", null);
			}
			assertThat(this.socket.closeCode()).isEqualTo(4401);
			for (JsonNode more = this.socket.nextOrEnd(); !more.isMissingNode(); more = this.socket.nextOrEnd()) {
				assertThat(more.path("message").asString("")).doesNotContain("restart");
			}
			close();
			open();
		}
	}

	@Test
	void operationsComeWithThePageToo() {
		JsonNode answer = ask("Answer#operationsWithThePage");
		assertThat(answer.path("type").asString()).isEqualTo("morph");
		assertThat(answer.path("html").asString()).contains("by the controller");
		assertThat(answer.path("operations").path(0).path("operation").asString()).isEqualTo("setFocus");
	}

	@Test
	void kindsThatExcludeEachOtherAreAnErrorThatNamesBothPlaces() {
		assertThat(ask("Answer#mixed").path("message").asString())
			.contains("morph(selector, html) at ", "excludes morphNothing() at ", "which came first")
			.containsPattern("AnswerReflex\\.mixed\\(AnswerApplication\\.java:\\d+\\)");
	}

	@Test
	void aRedirectNavigatesBelowTheContextPath() {
		assertThat(ask("Answer#away").toString()).isEqualTo(
				"{\"type\":\"navigate\",\"id\":\"1\",\"url\":\"/ctx/elsewhere?x=1\",\"from\":\"action\",\"payload\":{\"why\":\"moved\"}}");
	}

	@Test
	void whatCouldNotBeWrittenIsNoPageToGoOnFrom() {
		String held = ask("Answer#operationsWithThePage").path("v").toString();
		this.socket.ask("/ctx/clock", "Answer#unwritable", "v", held);
		assertThat(this.socket.ask("/ctx/clock", "Answer#operationsWithThePage", "v", held).path("type").asString())
			.isEqualTo("morph");
	}

	@Test
	void whatCannotBeWrittenIsAnErrorAndTheConnectionLives() {
		assertThat(ask("Answer#unwritable").path("message").asString()).contains("cannot be written as JSON");
		assertThat(ask("Answer#morphTwo").path("type").asString()).isEqualTo("nothing");
	}

	private JsonNode ask(String target) {
		return this.socket.ask("/ctx/clock", target);
	}

}
