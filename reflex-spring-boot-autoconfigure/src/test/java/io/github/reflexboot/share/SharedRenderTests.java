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

	private final List<String> sessions = new ArrayList<>();

	@BeforeEach
	void openPages() {
		this.board.text = "first";
		for (int i = 0; i < VIEWERS; i++) {
			server.newVisitor();
			server.get("/enter?name=viewer-" + i + "&role=" + (i % 2 == 0 ? "ADMIN" : "USER"));
			this.viewers.add(server.open());
		}
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

	private List<String> html(List<JsonNode> answers) {
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

}
