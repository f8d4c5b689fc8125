package io.github.reflexboot.query;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.ReflexQueries;
import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much pages may fetch.
 */
@Tag("same-on-every-server")
@Tag("threads")
@ExtendWith(OutputCaptureExtension.class)
class QueryBoundTests {

	private static final TestServer server = TestServer.start(List.of(QueryTests.Application.class, Pages.class),
			"reflex.queries.per-page=3", "reflex.queries.threads=4", "reflex.queries.running-per-session=2");

	private final SlowStore store = server.bean(SlowStore.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		this.store.forget();
		server.get("/begin");
	}

	@Test
	void aPageThatAsksForTooMuchIsRefusedAndIsToldWhy() {
		try (TestSocket tab = server.open()) {
			assertThat(show(tab, "/many?number=3")).contains("adding up");
			assertThat(show(tab, "/many?number=4")).contains("The query &#39;many&#39; is one too many: "
					+ "its page has 3 already (reflex.queries.per-page). Expected one name");
		}
	}

	@Test
	void whatThePageHasAskedForBeforeDoesNotCount() {
		try (TestSocket tab = server.open()) {
			for (int from = 0; from < 30; from += 3) {
				assertThat(show(tab, "/many?number=3&from=" + from)).contains("adding up");
			}
		}
	}

	@Test
	void anArgumentThatEqualsNoOtherOneIsRefused() {
		try (TestSocket tab = server.open()) {
			assertThat(show(tab, "/array")).contains("The query &#39;array&#39; has an argument of the type int[], "
					+ "which has no equals() of its own, expected");
		}
	}

	@Test
	void aVisitorWithManySlowQueriesHoldsUpNobodyElse() {
		try (TestSocket tab = server.open()) {
			show(tab, "/many?number=3&name=one");
			SlowStore.Call first = this.store.begun("one");
			this.store.begun("one");
			server.elsewhere(() -> {
				server.get("/begin");
				try (TestSocket other = server.open()) {
					show(other, "/many?number=1&name=other");
					this.store.begun("other").returns();
				}
			});
			assertThat(this.store.count("one")).isEqualTo(2);
			first.returns();
			this.store.begun("one");
		}
	}

	@Test
	void aQueryWhoseArgumentsAreOthersEachTimeIsNotShownForEver(CapturedOutput log) {
		try (TestSocket tab = server.open()) {
			for (int i = 0; i < 5; i++) {
				show(tab, "/now");
				this.store.begun("now").returns();
				awaitRefresh(tab);
			}
			show(tab, "/now");
			this.store.begun("now").returns();
			await(log, "The query 'now' has other arguments each time that its page shows its data");
			assertThat(show(tab, "/now")).contains("adding up");
			this.store.begun("now").returns();
			assertThat(show(tab, "/now")).contains("adding up");
			assertThat(log.toString().split("has other arguments each time")).hasSize(2);
		}
	}

	@Test
	void aPageWhoseQueriesHaveOtherNamesEachTimeIsNotShownForEver(CapturedOutput log) {
		try (TestSocket tab = server.open()) {
			for (int i = 0; i < 16; i++) {
				show(tab, "/named");
				this.store.begun("named").returns();
				awaitRefresh(tab);
			}
			show(tab, "/named");
			this.store.begun("named").returns();
			await(log, "' has other arguments each time that its page shows its data");
			tab.next(tab.send("/named", null), "morph");
			this.store.begun("named");
		}
	}

	@Test
	void aPageThatHasItsDataFetchedAgainByItselfIsNotShownForEver(CapturedOutput log) {
		try (TestSocket tab = server.open()) {
			for (int i = 0; i < 16; i++) {
				show(tab, "/restless");
				this.store.begun("restless").returns();
				awaitRefresh(tab);
			}
			show(tab, "/restless");
			this.store.begun("restless").returns();
			await(log, "The query 'restless' has other arguments each time");
		}
	}

	@Test
	void aVisitorMayAskForOtherArgumentsAsOftenAsTheyLike() {
		try (TestSocket tab = server.open()) {
			for (int year = 0; year < 12; year++) {
				tab.ask("/sales?year=" + year, "Sales#look");
				this.store.begun("sales").returns("year " + year);
				awaitRefresh(tab);
			}
			assertThat(show(tab, "/sales?year=11")).contains("<li>year 11</li>");
		}
	}

	@Test
	void aQueryForWhichThereIsNoThreadHasFailed() {
		try (TestServer small = TestServer.start(List.of(QueryTests.Application.class, Pages.class, Small.class))) {
			small.get("/begin");
			SlowStore store = small.bean(SlowStore.class);
			try (TestSocket tab = small.open(); TestSocket other = small.open()) {
				show(tab, "/many?number=1");
				SlowStore.Call call = store.begun("many");
				String shown = show(other, "/sales");
				if (shown.contains("adding up")) {
					awaitRefresh(other);
					shown = show(other, "/sales");
				}
				assertThat(shown).contains("failed: ");
				call.returns();
				awaitRefresh(tab);
				assertThat(show(tab, "/many?number=1")).doesNotContain("adding up");
			}
		}
	}

	private static String show(TestSocket tab, String page) {
		return tab.ask(page, null).path("html").asString();
	}

	private static void awaitRefresh(TestSocket tab) {
		assertThat(tab.next().path("type").asString()).isEqualTo("refresh");
	}

	private static void await(CapturedOutput log, String line) {
		long end = System.nanoTime() + 20_000_000_000L;
		while (!log.toString().contains(line)) {
			assertThat(System.nanoTime()).as("not logged: " + line).isLessThan(end);
			Thread.onSpinWait();
		}
	}

	@Controller
	static class Pages {

		private final SlowStore store;

		private final AtomicInteger clock = new AtomicInteger();

		Pages(SlowStore store) {
			this.store = store;
		}

		@GetMapping("/begin")
		String begin(HttpSession session) {
			session.setAttribute("begun", true);
			return "seen";
		}

		@GetMapping("/many")
		String many(@RequestParam int number, @RequestParam(defaultValue = "0") int from,
				@RequestParam(defaultValue = "many") String name, ReflexQueries queries, Model model) {
			return shown(model, () -> {
				for (int i = from; i < from + number; i++) {
					model.addAttribute("sales", queries.get(name, List.of(i), () -> this.store.fetch(name)));
				}
			});
		}

		@GetMapping("/array")
		String array(ReflexQueries queries, Model model) {
			return shown(model,
					() -> model.addAttribute("sales", queries.get("array", List.of(new int[0]), () -> "never")));
		}

		private static String shown(Model model, Runnable asking) {
			try {
				asking.run();
				return "sales";
			}
			catch (IllegalArgumentException | IllegalStateException ex) {
				model.addAttribute("page", ex.getMessage());
				return "seen";
			}
		}

		@GetMapping("/now")
		String now(ReflexQueries queries, Model model) {
			model.addAttribute("sales",
					queries.get("now", List.of(this.clock.incrementAndGet()), () -> this.store.fetch("now")));
			return "sales";
		}

		@GetMapping("/restless")
		String restless(ReflexQueries queries, Model model) {
			queries.refetch("restless");
			model.addAttribute("sales", queries.get("restless", () -> this.store.fetch("restless")));
			return "sales";
		}

		@GetMapping("/named")
		String named(ReflexQueries queries, Model model) {
			model.addAttribute("sales",
					queries.get("named " + this.clock.incrementAndGet(), List.of(), () -> this.store.fetch("named")));
			return "sales";
		}

	}

	/**
	 * An application whose executor is smaller than the limit of queries.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Small {

		@Bean
		AsyncTaskExecutor reflexAsyncExecutor() {
			ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
			executor.setCorePoolSize(1);
			executor.setMaxPoolSize(1);
			executor.setQueueCapacity(0);
			return executor;
		}

	}

}
