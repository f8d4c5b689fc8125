package io.github.reflexboot.mutation;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which pages learn of a mutation, and what it is called with when it is tried again.
 */
@Tag("same-on-every-server")
class MutationReachTests {

	private static final TestServer server = TestServer.start(List.of(TodosApplication.class));

	private static final String PAGE = TodosApplication.PAGE;

	private final SlowStore store = server.bean(SlowStore.class);

	private final TodosApplication.Todos todos = server.bean(TodosApplication.Todos.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		this.store.forget();
		this.todos.clear();
		server.get(PAGE);
	}

	@Test
	void aPageWithoutAConnectionFetchesAgainWhatIsForAllWhenItComesBack() {
		TestSocket away = server.open();
		show(away, PAGE);
		away.abort();
		try (TestSocket tab = server.open()) {
			show(tab, PAGE);
			call(tab, "Todos#everywhere");
		}
		try (TestSocket back = server.openAgain(away.key()).withoutRefreshes()) {
			assertThat(show(back, PAGE)).contains("<li>everywhere</li>");
		}
	}

	@Test
	void aPageThatWasLoadedWithItsDataRunsOnceItIsConnectedAndLearnsOfWhatIsForAll() {
		String loaded = server.get(TodosApplication.AWAITED).body();
		// By its beginning, the browser knows that it has to run the page.
		assertThat(loaded).contains("data-reflex-subscribe=\"cmVmbGV4OmRhdGE.").doesNotContain("loading todos");
		try (TestSocket other = server.open(); TestSocket tab = server.open()) {
			show(other, TodosApplication.AWAITED);
			call(tab, "Todos#everywhere");
			assertThat(other.next().path("type").asString()).isEqualTo("refresh");
			assertThat(show(other, TodosApplication.AWAITED)).contains("<li>everywhere</li>");
		}
	}

	@Test
	void aClickWhileACallIsTriedAgainIsTheSameCall() {
		try (TestSocket tab = server.open()) {
			fail(tab, add(tab, PAGE, "milk"));
			String retried = retry(tab, PAGE);
			assertThat(tab.next().path("of").asString()).isEqualTo(retried);
			SlowStore.Call call = this.store.begun("add");
			String clicked = add(tab, PAGE, "milk");
			tab.sendText("{\"type\":\"ping\"}");
			assertThat(tab.next().path("type").asString()).isEqualTo("pong");
			call.returns();
			tab.next(retried, "morph");
			tab.next(clicked, "nothing");
			assertThat(this.todos).containsExactly("milk");
		}
	}

	@Test
	void whatHasFailedAtOneAddressIsNeitherShownNorTriedAgainAtAnother() {
		try (TestSocket tab = server.open()) {
			fail(tab, add(tab, PAGE + "/one", "milk"));
			JsonNode answer = tab.next(retry(tab, PAGE + "/two"), "morph");
			assertThat(answer.path("html").asString()).doesNotContain("milk", "could not add");
			assertThat(this.store.count("add")).isEqualTo(1);
			assertThat(show(tab, PAGE + "/one")).contains("could not add: no room");
		}
	}

	private static String add(TestSocket tab, String page, String title) {
		return tab.send(page, "Todos#addTodo", "args", "[\"" + title + "\"]");
	}

	private static String retry(TestSocket tab, String page) {
		return tab.send(page, "ReflexMutations#retry", "element",
				"{\"tagName\":\"BUTTON\",\"attributes\":{\"data-mutation\":\"addTodo\"}}");
	}

	private void fail(TestSocket tab, String id) {
		tab.next();
		this.store.begun("add").fails("no room");
		tab.next();
		tab.next(id, "error");
	}

	private static void call(TestSocket tab, String target) {
		String id = tab.send(PAGE, target);
		tab.next();
		tab.next(id, "morph");
	}

	private static String show(TestSocket tab, String page) {
		return tab.ask(page, null).path("html").asString();
	}

}
