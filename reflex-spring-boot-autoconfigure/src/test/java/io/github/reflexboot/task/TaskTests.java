package io.github.reflexboot.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexTask;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.SlowStore;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actions that go on in the background, and what an action sends before it is done.
 */
@Tag("same-on-every-server")
@Tag("threads")
class TaskTests {

	private static final TestServer server = TestServer.start(List.of(Application.class), "reflex.tasks.per-session=2");

	private static final String PAGE = "/export";

	private final SlowStore store = server.bean(SlowStore.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
		this.store.forget();
		assertThat(server.get(PAGE).body()).doesNotContain("running", "done", "cancelled", "failed");
	}

	@Test
	void itIsAnsweredAtOnceAndItsPageShowsWhatBecomesOfIt() {
		try (TestSocket tab = server.open()) {
			assertThat(export(tab, "a")).contains("running 0.0");
			this.store.begun("a").returns();
			awaitRefresh(tab);
			assertThat(show(tab)).contains("running 0.5 half of a");
			this.store.begun("a").returns();
			awaitRefresh(tab);
			assertThat(show(tab)).contains("done").doesNotContain("running");
		}
	}

	@Test
	void otherActionsOfThePageDoNotWaitForIt() {
		try (TestSocket tab = server.open()) {
			export(tab, "a");
			SlowStore.Call call = this.store.begun("a");
			assertThat(show(tab)).contains("running");
			tab.next(tab.send(PAGE, "Export#other"), "morph");
			call.fails("enough");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("failed: enough");
		}
	}

	@Test
	void whileItRunsThePageDoesNotStartItOnceMore() {
		try (TestSocket tab = server.open()) {
			export(tab, "a");
			SlowStore.Call call = this.store.begun("a");
			assertThat(export(tab, "a")).contains("running");
			call.fails("enough");
			awaitRefresh(tab);
			assertThat(this.store.count("a")).isEqualTo(1);
			assertThat(export(tab, "a")).contains("running");
			this.store.begun("a").fails("enough");
			awaitRefresh(tab);
		}
	}

	@Test
	void itIsInterruptedWhenItsVisitorCancelsIt() {
		try (TestSocket tab = server.open().withoutRefreshes()) {
			export(tab, "a");
			SlowStore.Call call = this.store.begun("a");
			String id = tab.send(PAGE, "ReflexTasks#cancel", "element",
					"{\"tagName\":\"BUTTON\",\"attributes\":{\"data-task\":\"export\"}}");
			assertThat(tab.next(id, "morph").path("html").asString()).contains("cancelled").doesNotContain("running");
			call.awaitInterrupt();
		}
	}

	@Test
	void itGoesOnWhileItsPageConnectsAnew() {
		String key;
		try (TestSocket tab = server.open()) {
			export(tab, "a");
			key = tab.key();
		}
		SlowStore.Call call = this.store.begun("a");
		try (TestSocket tab = server.openAgain(key)) {
			assertThat(show(tab)).contains("running");
			call.fails("enough");
			awaitRefresh(tab);
			assertThat(show(tab)).contains("failed: enough");
		}
	}

	@Test
	void aVisitorHasOnlySoManyAtOnce() {
		server.get(PAGE + "?session=true");
		try (TestSocket one = server.open(); TestSocket two = server.open(); TestSocket three = server.open()) {
			export(one, "a");
			export(two, "a");
			JsonNode refused = three.ask(PAGE, "Export#export", "args", "[\"a\"]");
			assertThat(refused.path("type").asString()).isEqualTo("error");
			assertThat(refused.path("message").asString()).contains("'export' was not started: 2 other actions");
			this.store.begun("a").fails("enough");
			this.store.begun("a").fails("enough");
			awaitRefresh(one);
			awaitRefresh(two);
			assertThat(export(three, "a")).contains("running");
			this.store.begun("a").fails("enough");
			awaitRefresh(three);
		}
	}

	@Test
	void allVisitorsOfOneAddressHaveOnlySoManyAtOnce() {
		TestServer small = TestServer.start(List.of(Application.class), "reflex.tasks.per-address=1");
		try {
			small.get(PAGE + "?session=true");
			TestSocket tab = small.open();
			export(tab, "a");
			small.newVisitor();
			small.get(PAGE + "?session=true");
			TestSocket other = small.open();
			assertThat(other.ask(PAGE, "Export#export", "args", "[\"a\"]").path("message").asString())
				.contains("'export' was not started: 1 other actions of this address");
			small.bean(SlowStore.class).begun("a").fails("enough");
			awaitRefresh(tab);
			assertThat(export(other, "a")).contains("running");
		}
		finally {
			small.close();
		}
	}

	@Test
	void whatOutlivesItsPageTellsNothingToAnotherVisitorWhoHasItsKey() {
		String key;
		try (TestSocket tab = server.open()) {
			tab.next(tab.send(PAGE, "Export#keep"), "morph");
			key = tab.key();
		}
		SlowStore.Call call = this.store.begun("kept");
		server.newVisitor();
		server.get(PAGE + "?session=true");
		try (TestSocket other = server.openAgain(key)) {
			show(other);
			call.returns();
			this.store.begun("told").returns();
			assertThat(other.ask(PAGE, "Export#other").path("type").asString()).isEqualTo("morph");
		}
	}

	@Test
	void itIsInterruptedWhenTheSessionOfItsVisitorEnds() {
		server.get(PAGE + "?session=true");
		try (TestSocket tab = server.open().withoutRefreshes()) {
			export(tab, "a");
			SlowStore.Call call = this.store.begun("a");
			server.get(PAGE + "/leave");
			call.awaitInterrupt();
			assertThat(tab.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void itIsInterruptedWhenTheSessionEndsWhileItsPageIsAwayAlsoIfItWouldOutliveThat() {
		server.get(PAGE + "?session=true");
		TestSocket tab = server.open();
		export(tab, "a");
		SlowStore.Call call = this.store.begun("a");
		tab.next(tab.send(PAGE, "Export#keep"), "morph");
		SlowStore.Call kept = this.store.begun("kept");
		tab.abort();
		await(() -> server.bean(Tabs.class).withId(tab.tab()).findAny().isEmpty());
		server.get(PAGE + "/leave");
		call.awaitInterrupt();
		kept.awaitInterrupt();
	}

	@Test
	void itIsInterruptedSoonWhenItsPageIsLoadedAnew() {
		TestSocket tab = server.open();
		export(tab, "a");
		SlowStore.Call call = this.store.begun("a");
		tab.leave();
		call.awaitInterrupt();
	}

	@Test
	void itSendsOperationsToItsPage() {
		try (TestSocket tab = server.open()) {
			tab.next(tab.send(PAGE, "Export#tell"), "morph");
			JsonNode message = tab.next();
			assertThat(message.path("type").asString()).isEqualTo("operations");
			assertThat(message.path("operations").path(0).path("text").asString()).isEqualTo("40 %");
			awaitRefresh(tab);
		}
	}

	@Test
	void itIsEndedBeforeTheBeansOfTheServerAre() {
		TestServer other = TestServer.start(List.of(Application.class));
		other.get(PAGE);
		TestSocket tab = other.open();
		export(tab, "a");
		SlowStore own = other.bean(SlowStore.class);
		SlowStore.Call call = own.begun("a");
		Witness witness = other.bean(Witness.class);
		other.close();
		call.awaitInterrupt();
		assertThat(witness.interruptedBefore).isTrue();
	}

	@Test
	void whatAnActionFlushesComesBeforeItsAnswerWhichIsThePage() throws Exception {
		try (TestSocket tab = server.open()) {
			String id = tab.send(PAGE, "Export#steps");
			JsonNode first = tab.next();
			assertThat(first.path("type").asString()).isEqualTo("operations");
			assertThat(first.path("operations").toString()).contains("step 1", "#step");
			this.store.begun("steps").returns();
			JsonNode answer = tab.next(id, "morph");
			assertThat(answer.path("operations").isMissingNode()).isTrue();
			assertThat(answer.path("html").asString()).contains("Export").doesNotContain("step 1");
		}
	}

	private static String export(TestSocket tab, String what) {
		return tab.next(tab.send(PAGE, "Export#export", "args", "[\"" + what + "\"]"), "morph").path("html").asString();
	}

	private static String show(TestSocket tab) {
		return tab.ask(PAGE, null).path("html").asString();
	}

	private static void await(BooleanSupplier condition) {
		long end = System.nanoTime() + 20_000_000_000L;
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("too late").isLessThan(end);
			Thread.onSpinWait();
		}
	}

	private static void awaitRefresh(TestSocket tab) {
		assertThat(tab.next().path("type").asString()).isEqualTo("refresh");
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import({ Pages.class, ExportReflex.class })
	static class Application {

		@Bean
		SlowStore store() {
			return new SlowStore();
		}

		@Bean
		Witness witness() {
			return new Witness();
		}

	}

	static final class Witness implements DisposableBean {

		final CompletableFuture<Void> interrupted = new CompletableFuture<>();

		volatile boolean interruptedBefore;

		@Override
		public void destroy() {
			this.interruptedBefore = this.interrupted.isDone();
		}

	}

	@Controller
	static class Pages {

		@GetMapping(PAGE)
		String export(HttpServletRequest request, @RequestParam(defaultValue = "false") boolean session) {
			if (session) {
				request.getSession();
			}
			return "export";
		}

		@GetMapping(PAGE + "/leave")
		String leave(HttpServletRequest request) {
			request.getSession().invalidate();
			return "export";
		}

	}

	@Reflex
	static class ExportReflex {

		private final SlowStore store;

		private final Witness witness;

		ExportReflex(SlowStore store, Witness witness) {
			this.store = store;
			this.witness = witness;
		}

		@ReflexAction(background = true)
		void export(ReflexTask task, String what) throws Exception {
			try {
				this.store.fetch(what);
				task.progress(0.5, "half of " + what);
				this.store.fetch(what);
			}
			catch (InterruptedException ex) {
				this.witness.interrupted.complete(null);
				throw ex;
			}
		}

		@ReflexAction(background = true)
		void tell(ReflexTask task) {
			task.update(new Operations().textContent("#percent", "40 %"));
		}

		@ReflexAction(background = true, outlivesPage = true)
		void keep(ReflexTask task) throws Exception {
			this.store.fetch("kept");
			task.update(new Operations().textContent("#percent", "secret"));
			task.refresh();
			this.store.fetch("told");
		}

		@ReflexAction
		void other() {
		}

		@ReflexAction
		void steps(ReflexContext reflex) throws Exception {
			reflex.morph("#step", reflex.render("export :: step", Map.of("step", "step 1")));
			reflex.flush();
			this.store.fetch("steps");
		}

	}

}
