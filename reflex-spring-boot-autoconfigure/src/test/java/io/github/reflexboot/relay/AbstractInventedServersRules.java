package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who can write to the engine has as many servers speak as they like. Nobody
 * else does more for them than for one.
 */
@ExtendWith(OutputCaptureExtension.class)
abstract class AbstractInventedServersRules extends AbstractRelayTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	/**
	 * Have ten thousand servers speak.
	 */
	abstract void invent();

	/**
	 * Return how many times servers have asked who is present.
	 */
	abstract long questions();

	@Test
	void tenThousandOfThemCostAFewRefreshesAndQuestionsAndWhatIsTrueArrives(CapturedOutput output) {
		try (TestSocket far = member(there, "orders")) {
			letTheIntroductionPass();
			long before = questions();
			long began = System.nanoTime();
			invent();
			int refreshes = refreshesUntilHeard(far);
			awaitHeard(here);
			long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
			assertThat(refreshes).isLessThan((int) seconds / 2 + 4);
			assertThat(questions() - before).isLessThan(2 * seconds + 5);
			assertThat(output.toString().split("never came", -1)).hasSizeBetween(11, 41);
			assertThat(here.bean(Nodes.class).waiting()).isLessThan(20);
			assertThat((refreshes > 0) ? REFRESH : far.next().toString()).isEqualTo(REFRESH);
		}
	}

	private static void letTheIntroductionPass() {
		AtomicInteger number = new AtomicInteger();
		await().until(() -> {
			engine
				.write("{\"v\":1,\"node\":\"early-" + number.incrementAndGet() + "\",\"number\":1,\"kind\":\"alive\"}");
			return gaps(here) > 0 && gaps(there) > 0;
		});
	}

	private static long gaps(TestServer server) {
		return server.bean(Measures.class).gaps();
	}

	private static int refreshesUntilHeard(TestSocket page) {
		broadcaster(here).toGroup("orders").send(news("true"));
		int refreshes = 0;
		for (String next = page.next().toString(); !next.equals(asSent("true")); next = page.next().toString()) {
			assertThat(next).isEqualTo(REFRESH);
			refreshes++;
		}
		return refreshes;
	}

	private static void awaitHeard(TestServer server) {
		try (TestSocket page = member(server, "other")) {
			broadcaster(there).toGroup("other").send(news("true"));
			while (!page.next().toString().equals(asSent("true"))) {
				Thread.onSpinWait();
			}
		}
	}

}
