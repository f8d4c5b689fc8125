package io.github.reflexboot.relay;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Somebody who can write to the stream writes what no server can read in time, also where
 * a server listens anew before it has tried twice.
 */
@Tag("same-on-every-server")
class LongEntryTests extends AbstractRelayTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), "reflex.relay.heartbeat=500ms");
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void anEntryOfHundredMegabytesIsPassedOverAndPagesAreRefreshedForWhatCameMeanwhile() {
		try (TestSocket far = member(there, "orders")) {
			broadcaster(here).toGroup("orders").send(news("before"));
			assertThat(far.next()).hasToString(asSent("before"));
			long gaps = gaps();
			((RedisEngine) engine).command(
					"EVAL \"redis.call('XADD', KEYS[1], '*', 'message', string.rep('x', 104857600))\" 1 reflex:shop");
			broadcaster(here).toGroup("orders").send(news("meanwhile"));
			String next = far.next().toString();
			assertThat(next).isIn(asSent("meanwhile"), REFRESH);
			await().atMost(Duration.ofSeconds(60)).until(() -> gaps() > gaps);
			broadcaster(here).toGroup("orders").send(news("after"));
			while (!next.equals(asSent("after"))) {
				next = far.next().toString();
			}
		}
	}

	private static long gaps() {
		return there.bean(Measures.class).gaps();
	}

}
