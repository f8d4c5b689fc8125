package io.github.reflexboot.share;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.SharedApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that is the same for all is rendered once for all who have asked by then, and
 * each viewer gets what they would see alone.
 */
@Tag("same-on-every-server")
class SharedRenderTests {

	private static final int VIEWERS = 6;

	private static final TestServer server = TestServer.start(List.of(SharedApplication.class), "reflex.threads=1",
			"spring.messages.basename=shared");

	private final SharedApplication application = server.bean(SharedApplication.class);

	private final SharedApplication.Board board = this.application.board;

	private final List<TestSocket> viewers = new ArrayList<>();

	@BeforeEach
	void openPages() {
		this.board.text = "first";
		for (int i = 0; i < VIEWERS; i++) {
			openPage(i);
		}
	}

	private void openPage(int viewer) {
		server.newVisitor();
		server.get("/enter?name=viewer-" + viewer + "&role=" + (viewer % 2 == 0 ? "ADMIN" : "USER"));
		this.viewers.add(server.open());
	}

	@AfterEach
	void closePages() {
		this.application.locked.clear();
		this.viewers.forEach(TestSocket::close);
	}

	/**
	 * Have all viewers ask for a page at a moment at which nothing can run yet.
	 */
	private List<JsonNode> refreshAll(String page) {
		server.newVisitor();
		try (TestSocket busy = server.open()) {
			String slow = busy.send("/slow", null);
			this.application.begun.acquireUninterruptibly();
			List<String> asked = this.viewers.stream().map((viewer) -> viewer.send(page, null)).toList();
			this.viewers.forEach(TestSocket::awaitTaken);
			this.board.renders.set(0);
			this.board.controllers.set(0);
			this.application.done.release();
			List<JsonNode> answers = IntStream.range(0, VIEWERS)
				.mapToObj((i) -> this.viewers.get(i).answerTo(asked.get(i)))
				.toList();
			busy.answerTo(slow);
			return answers;
		}
	}

	private static List<String> html(List<JsonNode> answers) {
		return answers.stream().map((answer) -> answer.path("html").asString()).toList();
	}

	@Test
	void aPageIsRenderedOnceForAllWhoHaveAskedAndItsControllerRunsForEach() {
		server.get("/board");
		List<String> pages = html(refreshAll("/board"));
		assertThat(pages).allMatch((page) -> page.contains("<h1 data-reflex-subscribe=\"") && page.contains(">first<"));
		assertThat(this.board.renders).hasValue(1);
		assertThat(this.board.controllers).hasValue(VIEWERS);
	}

	@Test
	void aPageThatDoesNotSaySoIsRenderedForEach() {
		server.get("/board-of-one");
		assertThat(html(refreshAll("/board-of-one"))).allMatch((page) -> page.contains(">first<"));
		assertThat(this.board.renders).hasValue(VIEWERS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/board", "/board-with-name", "/board-by-role", "/board-without-names",
			"/board-of-session", "/board-with-bean", "/board?x=1", "/board-with-form" })
	void eachViewerGetsWhatABrowserWouldLoad(String page) {
		List<String> loaded = new ArrayList<>();
		this.viewers.forEach(TestSocket::close);
		this.viewers.clear();
		for (int i = 0; i < VIEWERS; i++) {
			openPage(i);
			loaded.add(server.get(page).body());
		}
		assertThat(html(refreshAll(page))).isEqualTo(loaded).doesNotHaveDuplicates();
	}

	@Test
	void theHiddenFieldsOfAFormAreThoseOfEachViewer() {
		server.get("/board-with-form");
		assertThat(html(refreshAll("/board-with-form"))).allMatch((page) -> page.split("token-of-").length == 3)
			.doesNotHaveDuplicates();
		assertThat(this.board.renders).hasValue(1);
	}

	@Test
	void theTokenOfAGroupIsThatOfEachViewer() {
		server.get("/board");
		List<String> pages = html(refreshAll("/board"));
		assertThat(pages).doesNotHaveDuplicates();
		assertThat(this.board.renders).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/board-with-name", "/board-of-session", "/board-with-bean", "/board-without-names",
			"/board-with-presence" })
	void whatIsNotSureToBeTheSameIsRenderedForEach(String page) {
		server.get(page);
		refreshAll(page);
		assertThat(this.board.renders).hasValueGreaterThanOrEqualTo(VIEWERS);
	}

	@Test
	void viewersOfAnotherKeyGetAnotherText() {
		server.get("/board-by-role");
		List<String> pages = html(refreshAll("/board-by-role"));
		assertThat(this.board.renders).hasValue(2);
		for (int i = 0; i < VIEWERS; i++) {
			assertThat(pages.get(i).contains("for admins")).isEqualTo(i % 2 == 0);
		}
	}

	@Test
	void whoMayNotSeeThePageAnyMoreDoesNotGetIt() {
		server.get("/board");
		this.application.locked.add("viewer-3");
		List<JsonNode> answers = refreshAll("/board");
		assertThat(answers.get(3).path("type").asString()).isEqualTo("reload");
		assertThat(answers.get(3).toString()).doesNotContain("first");
		assertThat(answers.get(4).path("html").asString()).contains(">first<");
		assertThat(this.board.renders).hasValue(1);
	}

	@Test
	void noTextIsShownThatHasBegunBeforeTheViewerAsked() {
		server.get("/board");
		refreshAll("/board");
		for (int i = 0; i < VIEWERS; i++) {
			this.board.text = "text " + i;
			assertThat(this.viewers.get(i).ask("/board", null).path("html").asString()).contains(">text " + i + "<");
		}
	}

	@Test
	void anActionIsAnsweredWithAPageOfItsOwn() {
		server.get("/board");
		this.board.renders.set(0);
		for (int i = 0; i < VIEWERS; i++) {
			assertThat(this.viewers.get(i).ask("/board", "Board#write", "args", "[\"new " + i + "\"]").toString())
				.contains("new " + i);
		}
		assertThat(this.board.renders).hasValue(VIEWERS);
	}

}
