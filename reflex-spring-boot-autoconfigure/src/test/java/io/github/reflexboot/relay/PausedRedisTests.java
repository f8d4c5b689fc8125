package io.github.reflexboot.relay;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A Redis that does not answer. Servers give no signs of life meanwhile, so what they
 * notice is that numbers are missing.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class PausedRedisTests extends AbstractRelayTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), "reflex.relay.heartbeat=1m");
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Test
	void whoFetchesACookieMeanwhileIsAnsweredSoonAndGetsItLater() throws Exception {
		RedisEngine redis = (RedisEngine) engine;
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			near.ask(PAGE, "News#renameSession");
			String first = near.takeCookies().get(0);
			redis.redis.suspend();
			try {
				for (TestServer fetching : List.of(here, there)) {
					HttpResponse<String> answer = soon(() -> fetching.get(first));
					assertThat(answer.statusCode()).isEqualTo(503);
					assertThat(answer.headers().firstValue("Retry-After")).isPresent();
				}
			}
			finally {
				redis.redis.goOn();
			}
			assertThat(there.get(first).statusCode()).isEqualTo(204);
		}
	}

	/**
	 * Long before anything that waits for Redis itself has an end.
	 */
	private static <T> T soon(Callable<T> call) throws Exception {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return call.call();
			}
			catch (Exception ex) {
				throw new CompletionException(ex);
			}
		}).get(20, TimeUnit.SECONDS);
	}

	@Test
	void pagesHereAreReachedAndWhatDoesNotFitIsCountedAndFollowedByARefreshThere(CapturedOutput output) {
		RedisEngine redis = (RedisEngine) engine;
		try (TestSocket near = member(here, "orders").withoutRefreshes(); TestSocket far = member(there, "orders")) {
			broadcaster(here).toGroup("orders").send(news("before"));
			// A gap before this test may still have pages refreshed.
			await().until(() -> far.next().toString().equals(asSent("before")));
			assertThat(near.next()).hasToString(asSent("before"));
			redis.pause();
			String large = "x".repeat(1 << 15);
			for (int i = 0; i < 400; i++) {
				broadcaster(here).toGroup("nobody").send(news(large));
			}
			broadcaster(here).toGroup("orders").send(news("meanwhile"));
			assertThat(near.next()).hasToString(asSent("meanwhile"));
			redis.goOn();
			assertThat(List.of(far.next().toString(), far.next().toString())).containsExactlyInAnyOrder(REFRESH,
					asSent("meanwhile"));
			await()
				.until(() -> output.getAll().matches("(?s).*\\b[1-9]\\d* messages for other servers were dropped.*"));
			assertThatNothingCame(near, broadcaster(here).toTab(near.tab()));
		}
	}

}
