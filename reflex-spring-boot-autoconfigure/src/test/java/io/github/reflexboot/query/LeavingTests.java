package io.github.reflexboot.query;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries of pages at which nobody looks any more.
 */
@Tag("same-on-every-server")
@Tag("threads")
class LeavingTests {

	private static final String PAGE = "/sales";

	private static final TestServer impatient = start("1ms");

	private static final TestServer patient = start("1h");

	private static TestServer start(String leftAfter) {
		return TestServer.start(List.of(QueryTests.Application.class, Sessions.class),
				"reflex.queries.left-after=" + leftAfter);
	}

	@BeforeEach
	void newVisitor() {
		List.of(impatient, patient).forEach((server) -> {
			server.newVisitor();
			server.bean(SlowStore.class).forget();
			server.get("/begin");
			server.get(PAGE);
		});
	}

	@AfterAll
	static void stop() {
		impatient.close();
		patient.close();
	}

	@Test
	void aPageThatIsLeftInterruptsItsQueriesAndFetchesThemAgainWhenItComesBack() {
		SlowStore store = impatient.bean(SlowStore.class);
		String key;
		try (TestSocket tab = impatient.open()) {
			show(tab);
			SlowStore.Call call = store.begun("sales");
			key = tab.key();
			tab.leave();
			call.awaitInterrupt();
		}
		try (TestSocket tab = impatient.openAgain(key)) {
			assertThat(show(tab)).contains("adding up");
			store.begun("sales").returns("north");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("<li>north</li>").doesNotContain("adding up");
			assertThat(store.count("sales")).isEqualTo(2);
		}
	}

	@Test
	void dataThatWasThereIsStillThereWhenThePageComesBackWhileItWasFetchedAgain() {
		SlowStore store = impatient.bean(SlowStore.class);
		String key;
		try (TestSocket tab = impatient.open()) {
			show(tab);
			store.begun("sales").returns("north");
			awaitRefresh(tab);
			tab.ask(PAGE, "Sales#again");
			SlowStore.Call call = store.begun("sales");
			key = tab.key();
			tab.leave();
			call.awaitInterrupt();
		}
		try (TestSocket tab = impatient.openAgain(key)) {
			assertThat(show(tab)).contains("<li>north</li>", "aria-busy=\"true\"");
			store.begun("sales").returns("south");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("<li>south</li>").doesNotContain("aria-busy");
		}
	}

	@Test
	void aPageThatAVisitLeavesInterruptsItsQueriesAndThePageThatItOpensBeginsNoneUntilItRuns() {
		SlowStore store = patient.bean(SlowStore.class);
		try (TestSocket tab = patient.open()) {
			show(tab);
			SlowStore.Call call = store.begun("sales");
			tab.sendText("{\"type\":\"visit\",\"id\":\"v\",\"url\":\"" + PAGE + "\",\"from\":\"/elsewhere\"}");
			assertThat(tab.answerTo("v").path("html").asString()).contains("adding up");
			call.awaitInterrupt();
			assertThat(store.count("sales")).isEqualTo(1);
			show(tab);
			store.begun("sales").returns("north");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("<li>north</li>");
		}
	}

	@Test
	void anotherAddressOfTheSamePageInterruptsNothing() {
		SlowStore store = patient.bean(SlowStore.class);
		try (TestSocket tab = patient.open()) {
			show(tab);
			SlowStore.Call call = store.begun("sales");
			tab.sendText("{\"type\":\"visit\",\"id\":\"v\",\"url\":\"" + PAGE + "?x=1\",\"from\":\"" + PAGE + "\"}");
			assertThat(tab.answerTo("v").path("html").asString()).contains("adding up");
			call.returns("north");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("<li>north</li>");
			assertThat(store.count("sales")).isEqualTo(1);
		}
	}

	@Test
	void whatWasSentBeforeThePageWasLeftBeginsNothing() {
		SlowStore store = patient.bean(SlowStore.class);
		Tabs tabs = patient.bean(Tabs.class);
		try (TestSocket tab = patient.open()) {
			tab.send(PAGE, "Sales#waitForTheStore");
			tab.send(PAGE, null);
			SlowStore.Call waiting = store.begun("wait");
			tab.leave();
			await(() -> tabs.withId(tab.tab()).findAny().isEmpty());
			waiting.returns();
			tabs.drain().orTimeout(20, TimeUnit.SECONDS).join();
			tabs.resume();
			assertThat(store.count("sales")).isZero();
		}
	}

	@Test
	void aPageThatConnectsAnewInTimeGetsWhatItHasWaitedFor() {
		SlowStore store = patient.bean(SlowStore.class);
		String key;
		SlowStore.Call call;
		try (TestSocket tab = patient.open()) {
			show(tab);
			call = store.begun("sales");
			key = tab.key();
			tab.abort();
		}
		try (TestSocket tab = patient.openAgain(key)) {
			assertThat(show(tab)).contains("adding up");
			call.returns("north");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("<li>north</li>");
			assertThat(store.count("sales")).isEqualTo(1);
		}
	}

	@Test
	void theEndOfTheSessionInterruptsQueriesAndNothingOfThemIsPushed() {
		SlowStore store = patient.bean(SlowStore.class);
		try (TestSocket tab = patient.open()) {
			show(tab);
			SlowStore.Call call = store.begun("sales");
			patient.get("/end");
			call.awaitInterrupt();
			assertThat(tab.closeCode()).isEqualTo(4401);
			assertThat(Stream.generate(tab::nextOrEnd).takeWhile((each) -> !each.isMissingNode()))
				.noneMatch((each) -> each.path("type").asString().equals("refresh"));
		}
	}

	@Test
	void theEndOfTheSessionAlsoInterruptsTheQueriesOfAPageThatIsAway() {
		SlowStore store = patient.bean(SlowStore.class);
		TestSocket tab = patient.open();
		show(tab);
		SlowStore.Call call = store.begun("sales");
		tab.abort();
		await(() -> patient.bean(Tabs.class).withId(tab.tab()).findAny().isEmpty());
		patient.get("/end");
		call.awaitInterrupt();
	}

	private static String show(TestSocket tab) {
		return tab.ask(PAGE, null).path("html").asString();
	}

	private static void awaitRefresh(TestSocket tab) {
		assertThat(tab.next().path("type").asString()).isEqualTo("refresh");
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + 20_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("too late").isLessThan(end);
			Thread.onSpinWait();
		}
	}

	@Controller
	static class Sessions {

		@GetMapping("/begin")
		@ResponseBody
		String begin(HttpSession session) {
			session.setAttribute("begun", true);
			return "begun";
		}

		@GetMapping("/end")
		@ResponseBody
		String end(HttpSession session) {
			session.invalidate();
			return "ended";
		}

	}

}
