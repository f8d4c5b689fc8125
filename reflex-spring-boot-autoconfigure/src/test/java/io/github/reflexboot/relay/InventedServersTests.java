package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who can write to the engine has as many servers speak as they like. Nobody
 * else does more for them than for one.
 */
@Tag("threads")
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class InventedServersTests extends AbstractRelayTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	private static final String INVENT = "EVAL \"for i = 1, 10000 do redis.call('XADD', KEYS[1], '*', 'message', "
			+ "string.format('{\\\"v\\\":1,\\\"node\\\":\\\"invented-%d\\\",\\\"number\\\":1,"
			+ "\\\"kind\\\":\\\"alive\\\"}', i)) end\" 1 reflex:shop";

	private final AtomicInteger asks = new AtomicInteger();

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), "reflex.relay.heartbeat=1s", "logging.level.io.github.reflexboot.relay=info");
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void tenThousandOfThemCostAFewRefreshesAndQuestionsAndWhatIsTrueArrives(CapturedOutput output) {
		RedisEngine redis = (RedisEngine) engine;
		RedisStreamRelay ear = new RedisStreamRelay(new StringRedisTemplate(here.bean(LettuceConnectionFactory.class)),
				"reflex:shop", 1);
		try (TestSocket far = member(there, "orders")) {
			letTheIntroductionPass(output);
			ear.start(new Asks());
			long began = System.nanoTime();
			redis.command(INVENT);
			int refreshes = refreshesUntilHeard(far);
			awaitHeard(here);
			long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
			assertThat(refreshes).isLessThan((int) seconds / 2 + 4);
			assertThat(this.asks).hasValueLessThan(2 * (int) seconds + 5);
			assertThat(output.toString().split("never came", -1)).hasSizeBetween(11, 21);
			assertThat(here.bean(Nodes.class).waiting()).isLessThan(20);
			assertThat((refreshes > 0) ? REFRESH : far.next().toString()).isEqualTo(REFRESH);
		}
		finally {
			ear.stop();
		}
	}

	private static void letTheIntroductionPass(CapturedOutput output) {
		AtomicInteger number = new AtomicInteger();
		await().until(() -> {
			engine
				.write("{\"v\":1,\"node\":\"early-" + number.incrementAndGet() + "\",\"number\":1,\"kind\":\"alive\"}");
			return output.toString().split("never came", -1).length > 2;
		});
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

	private final class Asks implements ReflexRelay.Inbox {

		@Override
		public void take(String message) {
			if (message.contains("\"ask\"")) {
				InventedServersTests.this.asks.incrementAndGet();
			}
		}

		@Override
		public void gap(String reason) {
			// Only questions are counted.
		}

	}

}
