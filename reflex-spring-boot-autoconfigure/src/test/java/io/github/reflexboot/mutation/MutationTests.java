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
 * Actions that say that they are under way, and have data fetched again.
 */
@Tag("same-on-every-server")
@Tag("threads")
class MutationTests {

	private static final TestServer server = TestServer.start(List.of(TodosApplication.class),
			"reflex.queries.grace=10s");

	private static final String PAGE = TodosApplication.PAGE;

	private final SlowStore store = server.bean(SlowStore.class);

	private final TodosApplication.Todos todos = server.bean(TodosApplication.Todos.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		this.store.forget();
		this.todos.clear();
		assertThat(server.get(PAGE).body()).doesNotContain("adding", "could not add");
	}

	@Test
	void thePageSaysThatItIsUnderWayBeforeItIsCalledAndShowsWhatItHasChanged() {
		try (TestSocket tab = server.open()) {
			String id = add(tab, "milk");
			JsonNode before = tab.next();
			assertThat(before.path("type").asString()).isEqualTo("morph");
			assertThat(before.path("id").isMissingNode()).isTrue();
			assertThat(before.path("of").asString()).isEqualTo(id);
			assertThat(before.path("html").asString()).contains("adding").doesNotContain("milk");
			this.store.begun("add").returns();
			JsonNode answer = tab.next(id, "morph");
			assertThat(answer.path("of").isMissingNode()).isTrue();
			assertThat(answer.path("html").asString()).contains("<li>milk</li>").doesNotContain("adding");
		}
	}

	@Test
	void whatItThrowsIsShownByThePageAndTheReflexHasFailed() {
		try (TestSocket tab = server.open()) {
			String id = add(tab, "milk");
			tab.next();
			this.store.begun("add").fails("no room");
			JsonNode after = tab.next();
			assertThat(after.path("of").asString()).isEqualTo(id);
			assertThat(after.path("html").asString()).contains("could not add: no room").doesNotContain("adding");
			tab.next(id, "error");
			assertThat(show(tab)).contains("could not add: no room");
		}
	}

	@Test
	void whatHasFailedIsCalledOnceMoreWithTheSameInput() {
		try (TestSocket tab = server.open()) {
			fail(tab, add(tab, "milk"));
			String id = press(tab, "ReflexMutations#retry");
			assertThat(tab.next().path("html").asString()).contains("adding").doesNotContain("could not add");
			this.store.begun("add").returns();
			assertThat(tab.next(id, "morph").path("html").asString()).contains("<li>milk</li>")
				.doesNotContain("could not add");
		}
	}

	@Test
	void whatHasFailedIsForgottenWhenItIsReset() {
		try (TestSocket tab = server.open()) {
			fail(tab, add(tab, "milk"));
			assertThat(tab.next(press(tab, "ReflexMutations#reset"), "morph").path("html").asString())
				.doesNotContain("could not add", "adding");
			assertThat(tab.next(press(tab, "ReflexMutations#retry"), "morph").path("html").asString())
				.doesNotContain("milk");
			assertThat(this.store.count("add")).isEqualTo(1);
		}
	}

	@Test
	void aDoubleClickIsOneCallButOtherInputIsAnother() {
		try (TestSocket tab = server.open()) {
			String first = add(tab, "milk");
			tab.next();
			SlowStore.Call call = this.store.begun("add");
			String second = add(tab, "milk");
			String third = add(tab, "eggs");
			tab.sendText("{\"type\":\"ping\"}");
			assertThat(tab.next().path("type").asString()).isEqualTo("pong");
			call.returns();
			tab.next(first, "morph");
			tab.next(second, "nothing");
			tab.next();
			this.store.begun("add").returns();
			assertThat(tab.next(third, "morph").path("html").asString()).containsSubsequence("<li>milk</li>",
					"<li>eggs</li>");
			assertThat(this.store.count("add")).isEqualTo(2);
		}
	}

	@Test
	void howTheElementLooksMakesNoOtherCallButItsDataDoes() {
		try (TestSocket tab = server.open()) {
			String first = press(tab, "Todos#addMilk", "\"class\":\"btn\",\"data-id\":\"1\"");
			tab.next();
			SlowStore.Call call = this.store.begun("add");
			String second = press(tab, "Todos#addMilk",
					"\"class\":\"btn busy\",\"aria-busy\":\"true\",\"data-id\":\"1\"");
			String third = press(tab, "Todos#addMilk", "\"class\":\"btn\",\"data-id\":\"2\"");
			tab.sendText("{\"type\":\"ping\"}");
			assertThat(tab.next().path("type").asString()).isEqualTo("pong");
			call.returns();
			tab.next(first, "morph");
			tab.next(second, "nothing");
			tab.next();
			this.store.begun("add").returns();
			tab.next(third, "morph");
			assertThat(this.store.count("add")).isEqualTo(2);
		}
	}

	@Test
	void theSameCallOverANewConnectionIsOneWhileTheFirstIsUnderWay() {
		TestSocket lost = server.open();
		add(lost, "milk");
		lost.next();
		SlowStore.Call call = this.store.begun("add");
		lost.abort();
		try (TestSocket tab = server.openAgain(lost.key()).withoutRefreshes()) {
			String id = add(tab, "milk");
			tab.sendText("{\"type\":\"ping\"}");
			assertThat(tab.next().path("type").asString()).isEqualTo("pong");
			call.returns();
			tab.next(id, "nothing");
			assertThat(show(tab)).contains("<li>milk</li>");
			assertThat(this.store.count("add")).isEqualTo(1);
		}
	}

	@Test
	void theSameCallOnceMoreAfterItsEndIsMade() {
		try (TestSocket tab = server.open()) {
			for (int i = 0; i < 2; i++) {
				String id = add(tab, "milk");
				tab.next();
				this.store.begun("add").returns();
				tab.next(id, "morph");
			}
			assertThat(this.todos).containsExactly("milk", "milk");
		}
	}

	@Test
	void theSecondClickOfADoubleClickIsKnownAlsoWhereItTakesLongerToComeThanTheFirstToBeDone() {
		try (TestSocket tab = server.open()) {
			String first = add(tab, "milk");
			tab.next();
			this.store.begun("add").returns();
			tab.next(first, "morph");
			String second = tab.send(PAGE, "Todos#addTodo", "args", "[\"milk\"]", "u", "[\"" + first + "\"]");
			tab.next(second, "nothing");
			assertThat(this.todos).containsExactly("milk");
		}
	}

	@Test
	void onlyFalseKeepsDataFromBeingFetchedAgain() {
		try (TestSocket tab = server.open()) {
			show(tab);
			int fetched = this.todos.fetched;
			call(tab, "Todos#refuse");
			assertThat(this.todos.fetched).isEqualTo(fetched);
			call(tab, "Todos#accept");
			assertThat(this.todos.fetched).isEqualTo(fetched + 1);
			call(tab, "Todos#nothing");
			assertThat(this.todos.fetched).isEqualTo(fetched + 2);
		}
	}

	@Test
	void otherPagesFetchAgainWhatIsForAll() {
		try (TestSocket tab = server.open(); TestSocket other = server.open()) {
			show(tab);
			show(other);
			call(tab, "Todos#everywhere");
			assertThat(other.next().path("type").asString()).isEqualTo("refresh");
			assertThat(show(other)).contains("<li>everywhere</li>");
		}
	}

	@Test
	void otherPagesAreLeftAloneByWhatIsForTheTab() {
		try (TestSocket tab = server.open(); TestSocket other = server.open()) {
			show(tab);
			show(other);
			int fetched = this.todos.fetched;
			call(tab, "Todos#accept");
			show(other);
			assertThat(this.todos.fetched).isEqualTo(fetched + 1);
			assertThat(other.hasNothingMore()).isTrue();
		}
	}

	@Test
	void whatIsHaltedOrForbiddenIsNoFailureOfTheMutation() {
		try (TestSocket tab = server.open()) {
			for (String target : List.of("Todos#halt", "Todos#forbid")) {
				String id = tab.send(PAGE, target);
				assertThat(tab.next().path("of").asString()).isEqualTo(id);
				assertThat(tab.next().path("of").asString()).isEqualTo(id);
				assertThat(tab.next().path("type").asString())
					.isEqualTo(target.contains("halt") ? "halted" : "forbidden");
			}
		}
	}

	private static String add(TestSocket tab, String title) {
		return tab.send(PAGE, "Todos#addTodo", "args", "[\"" + title + "\"]");
	}

	private void fail(TestSocket tab, String id) {
		tab.next();
		this.store.begun("add").fails("no room");
		tab.next();
		tab.next(id, "error");
	}

	private static String press(TestSocket tab, String target) {
		return tab.send(PAGE, target, "element",
				"{\"tagName\":\"BUTTON\",\"attributes\":{\"data-mutation\":\"addTodo\"}}");
	}

	private static String press(TestSocket tab, String target, String attributes) {
		return tab.send(PAGE, target, "element", "{\"tagName\":\"BUTTON\",\"attributes\":{" + attributes + "}}");
	}

	private static void call(TestSocket tab, String target) {
		String id = tab.send(PAGE, target);
		tab.next();
		tab.next(id, "morph");
	}

	private static String show(TestSocket tab) {
		return tab.ask(PAGE, null).path("html").asString();
	}

}
