package io.github.reflexboot.observation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an operator sees of open pages, with the registry that Spring Boot makes.
 */
class MetersTests {

	private static final Semaphore GATE = new Semaphore(0);

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(CounterApplication.class, GateReflex.class), "reflex.limits.rate=5",
				"reflex.limits.burst=10", "reflex.limits.waiting=3");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		await().until(() -> value("reflex.tabs", "state", "connected") == 0);
		server.newVisitor();
		server.get("/counter");
	}

	@Test
	void openPagesAndTheirSessionsAreCounted() {
		try (TestSocket one = server.open(); TestSocket other = server.open()) {
			one.ask("/counter", null);
			other.ask("/counter", null);
			assertThat(value("reflex.tabs", "state", "connected")).isEqualTo(2);
			assertThat(value("reflex.sessions")).isEqualTo(1);
		}
		await().until(() -> value("reflex.tabs", "state", "connected") == 0);
		await().until(() -> value("reflex.tabs", "state", "left") == 0);
	}

	@Test
	void whatIsSentAndWhatComesIsCountedByItsKindInMessagesAndBytes() {
		double pages = value("reflex.sent.messages", "kind", "PAGE");
		double changes = value("reflex.sent.messages", "kind", "DELTA");
		double same = value("reflex.sent.messages", "kind", "SAME");
		double bytes = value("reflex.sent", "kind", "DELTA");
		double calls = value("reflex.received.messages", "kind", "ACTION");
		double refreshes = value("reflex.received.messages", "kind", "REFRESH");
		double callBytes = value("reflex.received", "kind", "ACTION");
		try (TestSocket tab = server.open()) {
			String version = tab.ask("/counter", "Counter#increment").path("v").asString();
			tab.ask("/counter", "Counter#increment", "v", "\"" + version + "\"");
			tab.ask("/counter", null, "v", "\"" + version + "\"");
		}
		await().until(() -> value("reflex.sent.messages", "kind", "SAME") == same + 1);
		assertThat(value("reflex.sent.messages", "kind", "PAGE")).isEqualTo(pages + 1);
		assertThat(value("reflex.sent.messages", "kind", "DELTA")).isEqualTo(changes + 1);
		assertThat(value("reflex.sent", "kind", "DELTA") - bytes).isBetween(20.0, 200.0);
		assertThat(value("reflex.received.messages", "kind", "ACTION")).isEqualTo(calls + 2);
		assertThat(value("reflex.received.messages", "kind", "REFRESH")).isEqualTo(refreshes + 1);
		assertThat(value("reflex.received", "kind", "ACTION") - callBytes).isBetween(100.0, 600.0);
	}

	@Test
	void aPageThatIsSentAsAWholeSaysWhy() {
		double first = value("reflex.whole.pages", "reason", "NONE_NAMED");
		double forgotten = value("reflex.whole.pages", "reason", "FORGOTTEN");
		double other = value("reflex.whole.pages", "reason", "OTHER_VERSION");
		try (TestSocket tab = server.open()) {
			tab.ask("/counter", "Counter#increment", "v", "\"made up\"");
			tab.ask("/counter", "Counter#increment");
			tab.ask("/counter", "Counter#increment", "v", "\"made up\"");
		}
		await().until(() -> value("reflex.whole.pages", "reason", "FORGOTTEN") == forgotten + 1);
		await().until(() -> value("reflex.whole.pages", "reason", "NONE_NAMED") == first + 1);
		await().until(() -> value("reflex.whole.pages", "reason", "OTHER_VERSION") == other + 1);
	}

	@Test
	void refreshesThatAreOneAreCountedAsMerged() {
		double merged = value("reflex.refreshes.merged");
		try (TestSocket tab = server.open().withoutRefreshes()) {
			tab.ask("/counter", null);
			IntStream.range(0, 2000).forEach((i) -> server.bean(ReflexBroadcaster.class).toAll().refresh());
			await().until(() -> value("reflex.refreshes.merged") > merged);
			assertThat(value("reflex.refreshes.merged") - merged).isLessThan(2000);
		}
	}

	@Test
	void whatALimitRefusesIsCountedByItsPropertyAndTheCloseByItsCode() {
		double refused = value("reflex.refused", "limit", "reflex.limits.waiting");
		double closed = value("reflex.closed", "code", "4429");
		try (TestSocket tab = server.open()) {
			IntStream.range(0, 2000).forEach((i) -> tab.sendIfOpen("/counter", null));
			assertThat(tab.closeCode()).isEqualTo(4429);
		}
		assertThat(value("reflex.refused", "limit", "reflex.limits.waiting")).isGreaterThanOrEqualTo(refused + 10);
		await().until(() -> value("reflex.closed", "code", "4429") == closed + 1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4999, 4429, 4401 })
	void codesThatBrowsersMakeUpAreOneAlsoThoseOfThisServer(int code) {
		double others = value("reflex.closed", "code", "other");
		try (TestSocket tab = server.open()) {
			tab.ask("/counter", null);
			tab.closeWith(code);
		}
		await().until(() -> value("reflex.closed", "code", "other") == others + 1);
	}

	@Test
	void whatNobodyGetsIsNotSent() {
		double pages = value("reflex.sent.messages", "kind", "PAGE");
		double answered = reflexes("LEFT");
		try (TestSocket tab = server.open()) {
			tab.ask("/counter", null);
			tab.send("/counter", "Gate#pass");
			await().until(() -> GATE.hasQueuedThreads());
			tab.leave();
			await().until(() -> value("reflex.tabs", "state", "connected") == 0);
			GATE.release();
		}
		await().until(() -> reflexes("LEFT") == answered + 1);
		assertThat(value("reflex.sent.messages", "kind", "PAGE")).isEqualTo(pages + 1);
	}

	@Test
	void eachReflexHasWaitedAndBeenTimed() {
		long waited = registry().get("reflex.queue.time").timer().count();
		try (TestSocket tab = server.open()) {
			tab.ask("/counter", "Counter#increment");
		}
		await().until(() -> registry().get("reflex.queue.time").timer().count() == waited + 1);
		assertThat(registry().get("reflex.request").tag("reflex.target", "Counter#increment").timer().count())
			.isPositive();
	}

	@Test
	void theThreadsOfReflexesAreShownAsOtherPoolsAre() {
		assertThat(registry().get("executor.pool.max").tag("name", "reflex").gauge().value()).isPositive();
	}

	@Test
	void theGuideListsEveryMeterAndNoOther() throws IOException {
		String guide = Files.readString(Path.of("../docs/guide.md"));
		String table = guide.substring(guide.indexOf("### Meters"), guide.indexOf("### The endpoint"));
		Set<String> listed = Pattern.compile("^\\| `(reflex[a-z.]+)` \\|", Pattern.MULTILINE)
			.matcher(table)
			.results()
			.map((row) -> row.group(1))
			.filter((name) -> !name.startsWith("reflex.relay"))
			.collect(Collectors.toSet());
		Set<String> there = registry().getMeters()
			.stream()
			.map((meter) -> meter.getId().getName())
			.filter((name) -> name.startsWith("reflex.") && !name.matches("reflex\\.(request|action).*"))
			.collect(Collectors.toSet());
		assertThat(there).isEqualTo(listed);
		assertThat(listed).hasSize(13);
	}

	@Test
	void aServerAloneHasNoMetersOfARelay() {
		assertThat(registry().getMeters()).extracting((meter) -> meter.getId().getName())
			.noneMatch((name) -> name.startsWith("reflex.relay"));
	}

	private static double reflexes(String outcome) {
		return registry().find("reflex.request")
			.tag("reflex.outcome", outcome)
			.timers()
			.stream()
			.mapToLong(Timer::count)
			.sum();
	}

	private static MeterRegistry registry() {
		return server.bean(MeterRegistry.class);
	}

	@Test
	void eachLimitOfAMessageIsCountedByItsOwnProperty() {
		String deep = "[".repeat(40) + "]".repeat(40);
		try (TestSocket tab = server.open()) {
			tab.ask("/counter", null);
			assertThatRefuses(tab, "message-depth", "\"args\":" + deep);
			assertThatRefuses(tab, "tokens", "\"args\":[" + "1,".repeat(6000) + "1]");
			assertThatRefuses(tab, "params", "\"params\":[" + "[\"a\",\"b\"],".repeat(200) + "[\"a\",\"b\"]]");
			assertThatRefuses(tab, "field-depth", "\"params\":[[\"a.b.c.d.e.f.g.h.i.j\",\"x\"]]");
			assertThatRefuses(tab, "message-size", "\"params\":[[\"a\",\"" + "x".repeat(70_000) + "\"]]");
		}
	}

	private static void assertThatRefuses(TestSocket tab, String limit, String field) {
		double before = value("reflex.refused", "limit", "reflex.limits." + limit);
		tab.sendText("{\"type\":\"reflex\",\"id\":\"" + limit
				+ "\",\"url\":\"/counter\",\"target\":\"Counter#increment\"," + field + "}");
		await().untilAsserted(() -> assertThat(value("reflex.refused", "limit", "reflex.limits." + limit)).as(limit)
			.isEqualTo(before + 1));
	}

	private static double value(String name, String... tags) {
		Meter meter = registry().get(name).tags(tags).meter();
		return (meter instanceof FunctionCounter counter) ? counter.count()
				: registry().get(name).tags(tags).gauge().value();
	}

	@Reflex
	static class GateReflex {

		@ReflexAction
		void pass() throws InterruptedException {
			GATE.acquire();
		}

	}

}
