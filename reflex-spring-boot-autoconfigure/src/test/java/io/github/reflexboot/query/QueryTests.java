package io.github.reflexboot.query;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.AsyncResult;
import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Data that a page gets in the background.
 */
@Tag("same-on-every-server")
@Tag("threads")
class QueryTests {

	private static final TestServer server = TestServer.start(List.of(Application.class));

	private static final String PAGE = "/sales";

	private final SlowStore store = server.bean(SlowStore.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		this.store.forget();
	}

	@Test
	void aPageThatIsLoadedStartsNothingAndSaysThatItAwaitsData() {
		assertThat(server.get(PAGE).body()).contains("adding up", "aria-busy=\"true\"")
			.containsPattern("<body data-reflex-subscribe=\"[^\"]+\"");
		assertThat(this.store.count("sales")).isZero();
	}

	@Test
	void anElementThatIsRepeatedShowsTheResultOfEachTurn() {
		assertThat(server.get(PAGE).body()).containsSubsequence("one of all 1", "one of all 2");
	}

	@Test
	void thePageIsShownAtOnceAndOnceMoreWhenTheDataIsThere() {
		try (TestSocket tab = open(PAGE)) {
			assertThat(show(tab, PAGE)).contains("adding up").doesNotContain("<li>");
			this.store.begun("sales").returns("north", "south");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE)).contains("<li>north</li><li>south</li>")
				.doesNotContain("adding up", "aria-busy");
			assertThat(this.store.count("sales")).isEqualTo(1);
		}
	}

	@Test
	void dataThatIsThereInAMomentIsShownAtOnce() {
		try (TestSocket tab = open(PAGE + "?fast=true")) {
			assertThat(show(tab, PAGE + "?fast=true")).contains("<li>fast</li>").doesNotContain("adding up");
			assertThat(tab.hasNothingMore()).isTrue();
		}
	}

	@Test
	void whatHasFailedIsToldAndFetchedAgainOnlyWhenAsked() {
		try (TestSocket tab = open(PAGE)) {
			show(tab, PAGE);
			this.store.begun("sales").fails("no connection");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE)).contains("failed: no connection").doesNotContain("adding up");
			assertThat(show(tab, PAGE)).contains("failed: no connection");
			assertThat(this.store.count("sales")).isEqualTo(1);
			assertThat(refetch(tab)).contains("adding up").doesNotContain("failed");
			this.store.begun("sales").returns("north");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE)).contains("<li>north</li>").doesNotContain("failed");
		}
	}

	@Test
	void dataStaysWhileItIsFetchedAgainAndWhenThatFails() {
		try (TestSocket tab = open(PAGE)) {
			show(tab, PAGE);
			this.store.begun("sales").returns("north");
			awaitRefresh(tab);
			assertThat(refetch(tab)).contains("<li>north</li>", "aria-busy=\"true\"").doesNotContain("adding up");
			this.store.begun("sales").fails("gone");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE)).contains("<li>north</li>", "failed: gone").doesNotContain("aria-busy");
		}
	}

	@Test
	void whatIsFetchedAnewInterruptsWhatWasUnderWayAndDropsItsData() {
		try (TestSocket tab = open(PAGE)) {
			show(tab, PAGE);
			SlowStore.Call first = this.store.begun("sales");
			refetch(tab);
			SlowStore.Call second = this.store.begun("sales");
			first.awaitInterrupt();
			second.returns("new");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE)).contains("<li>new</li>");
		}
	}

	@Test
	void otherArgumentsAreAnotherQueryAndWhatNobodyShowsAnyMoreIsInterrupted() {
		try (TestSocket tab = open(PAGE)) {
			show(tab, PAGE);
			SlowStore.Call first = this.store.begun("sales");
			show(tab, PAGE + "?year=2");
			first.awaitInterrupt();
			this.store.begun("sales").returns("two");
			awaitRefresh(tab);
			assertThat(show(tab, PAGE + "?year=2")).contains("<li>two</li>");
			assertThat(this.store.count("sales")).isEqualTo(2);
		}
	}

	@Test
	void aPageThatAsksForNothingAnyMoreInterruptsWhatItHasAskedFor() {
		try (TestSocket tab = open(PAGE)) {
			show(tab, PAGE);
			SlowStore.Call call = this.store.begun("sales");
			assertThat(tab.ask(PAGE, "Sales#nothing").path("type").asString()).isEqualTo("nothing");
			assertThat(call.interrupted()).isNotDone();
			show(tab, PAGE + "?none=true");
			call.awaitInterrupt();
		}
	}

	@Test
	void severalQueriesThatComeAtOnceAreShownOnce() {
		try (TestSocket tab = open(PAGE + "?stock=true").withoutRefreshes()) {
			assertThat(show(tab, PAGE + "?stock=true")).contains("adding up", "counting");
			SlowStore.Call sales = this.store.begun("sales");
			SlowStore.Call stock = this.store.begun("stock");
			stock.returns("5");
			sales.returns("north");
			String shown = show(tab, PAGE + "?stock=true");
			assertThat(shown).contains("stock [5]", "<li>north</li>");
		}
	}

	@Test
	void twoTabsHaveDataOfTheirOwn() {
		try (TestSocket one = open(PAGE); TestSocket two = open(PAGE)) {
			show(one, PAGE);
			this.store.begun("sales").returns("one");
			show(two, PAGE);
			this.store.begun("sales").returns("two");
			awaitRefresh(one);
			awaitRefresh(two);
			assertThat(show(one, PAGE)).contains("<li>one</li>");
			assertThat(show(two, PAGE)).contains("<li>two</li>");
		}
	}

	@Test
	void aPageThatWaitsHasTheDataWhenItIsLoaded() {
		assertThat(server.get(PAGE + "?fast=true&await=true").body()).contains("<li>fast</li>");
	}

	@Test
	void whoAsksForTheRequestInTheBackgroundIsToldWhy() {
		try (TestSocket tab = open(PAGE + "?curious=true")) {
			String page = PAGE + "?curious=true";
			String shown = show(tab, page);
			if (shown.contains("adding up")) {
				awaitRefresh(tab);
				shown = show(tab, page);
			}
			assertThat(shown)
				.contains("The query &#39;sales&#39; has asked for the request or the session, by getMethod()");
		}
	}

	private TestSocket open(String page) {
		server.get(page);
		return server.open();
	}

	private static String show(TestSocket tab, String page) {
		return tab.ask(page, null).path("html").asString();
	}

	private static String refetch(TestSocket tab) {
		return tab.ask(PAGE, "Sales#again").path("html").asString();
	}

	private static void awaitRefresh(TestSocket tab) {
		JsonNode message = tab.next();
		assertThat(message.path("type").asString()).isEqualTo("refresh");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, SalesReflex.class })
	static class Application {

		@Bean
		SlowStore store() {
			return new SlowStore();
		}

	}

	@Controller
	static class Pages {

		private final SlowStore store;

		private final HttpServletRequest request;

		Pages(SlowStore store, HttpServletRequest request) {
			this.store = store;
			this.request = request;
		}

		@GetMapping(path = PAGE, params = "none")
		String none(Model model) {
			model.addAttribute("sales", AsyncResult.of(List.of()));
			return "sales";
		}

		@GetMapping(PAGE)
		String sales(@RequestParam(defaultValue = "1") int year, @RequestParam(defaultValue = "false") boolean fast,
				@RequestParam(defaultValue = "false") boolean stock,
				@RequestParam(defaultValue = "false") boolean curious,
				@RequestParam(defaultValue = "false") boolean await, ReflexQueries queries, Model model) {
			ReflexQueries asked = await ? queries.await(java.time.Duration.ofSeconds(20)) : queries;
			model.addAttribute("sales", asked.get("sales", List.of(year), () -> {
				if (curious) {
					return List.of(this.request.getMethod());
				}
				return fast ? List.of("fast") : this.store.fetch("sales");
			}));
			model.addAttribute("all", List.of(AsyncResult.of(1), AsyncResult.of(2)));
			if (stock) {
				model.addAttribute("stock", queries.get("stock", () -> this.store.fetch("stock")));
			}
			return "sales";
		}

	}

	@Reflex
	static class SalesReflex {

		private final ReflexQueries queries;

		private final SlowStore store;

		SalesReflex(ReflexQueries queries, SlowStore store) {
			this.queries = queries;
			this.store = store;
		}

		@ReflexAction
		void look() {
		}

		@ReflexAction
		void waitForTheStore() throws Exception {
			this.store.fetch("wait");
		}

		@ReflexAction
		void nothing(ReflexContext reflex) {
			reflex.morphNothing();
		}

		@ReflexAction
		void again() {
			this.queries.refetch("sales");
		}

	}

}
