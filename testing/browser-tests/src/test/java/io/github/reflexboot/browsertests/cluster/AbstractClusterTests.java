package io.github.reflexboot.browsertests.cluster;

import java.time.Duration;

import com.microsoft.playwright.BrowserContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.reflexboot.browsertests.support.Chromium;
import io.github.reflexboot.browsertests.support.ExpectsErrors;
import io.github.reflexboot.browsertests.support.Visitors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What visitors see of two JVMs behind nginx, which hands out connections in turn, when
 * one of them dies, or what is between them.
 */
@ExtendWith(Chromium.class)
abstract class AbstractClusterTests {

	/**
	 * How long the engine is away.
	 */
	private static final Duration AWAY = Duration.parse(System.getProperty("away", "PT2S"));

	private static Cluster cluster;

	static void start(Engine engine) {
		cluster = Cluster.start(engine, "--reflex.relay.heartbeat=1s");
	}

	@AfterAll
	static void stop() {
		if (cluster != null) {
			cluster.close();
		}
	}

	@BeforeEach
	void awaitAll() {
		cluster.letEngineBack(false);
		Cluster.NODES.forEach(cluster::letBack);
	}

	private static BoardPage open(Visitors visitors, String node) {
		return BoardPage.open(visitors.another(), cluster.address(), node);
	}

	@Test
	void aClickOnOneNodeIsSeenOnThePagesOfBoth(Visitors visitors) {
		BoardPage a = open(visitors, "a");
		BoardPage b = open(visitors, "b");
		int before = b.clicks("a");
		assertThat(a.stimulate("click")).isEqualTo("success");
		a.awaitClicks("a", before + 1);
		b.awaitClicks("a", before + 1);
	}

	@Test
	@ExpectsErrors({ ExpectsErrors.NO_SERVER, "Failed to load resource", "Connection lost" })
	void aPageWhoseNodeIsKilledInTheMiddleOfAnActionGoesOnAtTheOther(Visitors visitors) {
		BoardPage page = open(visitors, "a");
		BoardPage other = open(visitors, "b");
		int before = other.clicks("b");
		page.clickSlowlyAndAgainOnceDisconnected();
		cluster.keepAway("a");
		cluster.killByScript("a");
		page.awaitClicks("b", before + 1);
		other.awaitClicks("b", before + 1);
		assertThat(page.errors()).containsExactly("lost");
		assertThat(page.refreshes()).isEqualTo(1);
		assertThat(other.stimulate("click")).isEqualTo("success");
		page.awaitClicks("b", before + 2);
		assertThat(page.node()).isEqualTo("b");
	}

	@Test
	void aLogoutOnOneNodeEndsTheConnectionsOnTheOther(Visitors visitors) {
		BrowserContext visitor = visitors.another();
		BoardPage a = BoardPage.open(visitor, cluster.address(), "a");
		BoardPage b = BoardPage.open(visitor, cluster.address(), "b");
		Runnable end = b.endOfConnection();
		a.stimulate("leave");
		end.run();
		b.awaitConnection();
	}

	@Test
	void whatAnActionLeavesForItsBrowserIsFetchedFromAnyNode(Visitors visitors) {
		BrowserContext visitor = visitors.another();
		for (int i = 0; i < 4; i++) {
			BoardPage page = BoardPage.open(visitor, cluster.address(), "a");
			assertThat(visitor.cookies()).isNotEmpty();
			page.stimulate("leave");
			assertThat(visitor.cookies()).isEmpty();
		}
	}

	@Test
	void whoLooksAtAPageIsSeenOnBothNodes(Visitors visitors) {
		BoardPage a = BoardPage.open(visitors.another(), cluster.address() + "/job", "a");
		BoardPage b = BoardPage.open(visitors.another(), cluster.address() + "/job", "b");
		a.awaitPresent(2);
		b.awaitPresent(2);
	}

	@Test
	@ExpectsErrors(".*")
	void aJobIsSeenOnBothNodesAndGoneOnWithWhereItsNodeHasDied(Visitors visitors) {
		BoardPage a = BoardPage.open(visitors.another(), cluster.address() + "/job", "a");
		BoardPage b = BoardPage.open(visitors.another(), cluster.address() + "/job", "b");
		b.press("#go");
		a.awaitSteps(10);
		cluster.keepAway("b");
		cluster.kill("b");
		b.awaitConnection();
		// What its node has done last may not be shown yet.
		int done = Math.max(a.steps(), b.steps()) + 5;
		assertThat(done).isGreaterThan(10).isLessThan(50);
		Awaitility.await()
			.pollInSameThread()
			.pollInterval(Duration.ofSeconds(1))
			.atMost(Duration.ofSeconds(30))
			.until(() -> {
				a.press("#go");
				return a.steps() > done;
			});
		a.awaitSteps(50);
		b.awaitSteps(50);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	@ExpectsErrors(".*")
	void anEngineThatIsKilledLeavesNobodyDeaf(boolean emptied, Visitors visitors) {
		BoardPage a = open(visitors, "a");
		BoardPage b = open(visitors, "b");
		assertThat(a.stimulate("click")).isEqualTo("success");
		cluster.keepAway("engine");
		cluster.kill("engine");
		for (long end = System.nanoTime() + AWAY.toNanos(); System.nanoTime() < end;) {
			assertThat(a.stimulate("click")).isEqualTo("server");
		}
		cluster.letEngineBack(emptied);
		assertThatOneHearsTheOther(a, b);
		assertThatOneHearsTheOther(b, a);
	}

	private static void assertThatOneHearsTheOther(BoardPage clicked, BoardPage other) {
		Awaitility.await()
			.pollInSameThread()
			.atMost(Duration.ofSeconds(30))
			.until(() -> clicked.stimulate("click").equals("success"));
		String at = clicked.node();
		assertThat(at).isIn(Cluster.NODES);
		other.awaitClicks(at, clicked.clicks(at));
	}

}
