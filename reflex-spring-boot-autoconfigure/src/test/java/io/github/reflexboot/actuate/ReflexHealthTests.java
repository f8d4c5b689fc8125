package io.github.reflexboot.actuate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.github.reflexboot.app.CounterApplication;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("same-on-every-server")
class ReflexHealthTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final AtomicLong now = new AtomicLong();

	@Test
	void theHealthOfAnApplicationHasThatOfItsReflexesAndOfNoRelayWhereThereIsNone() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class),
				"management.endpoint.health.show-details=always",
				"management.endpoint.health.show-components=always")) {
			JsonNode health = new JsonMapper().readTree(server.get("/actuator/health").body()).at("/components/reflex");
			assertThat(health.path("status").asString()).isEqualTo("UP");
			assertThat(health.path("components").propertyNames()).containsExactlyInAnyOrder("executor", "pageMemory");
			assertThat(health.at("/components/executor/details/threads").asInt()).isPositive();
			assertThat(health.at("/components/pageMemory/details/max").asLong()).isPositive();
		}
	}

	@Test
	void itCanBeSwitchedOffLikeAnyOther() {
		try (TestServer server = TestServer.start(List.of(CounterApplication.class),
				"management.health.reflex.enabled=false", "management.endpoint.health.show-components=always")) {
			assertThat(server.get("/actuator/health").body()).contains("UP").doesNotContain("reflex");
		}
	}

	@Test
	void threadsThatAreTakenAreNoFailureAsLongAsReflexesAreDone() throws Exception {
		ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
		ExecutorHealthIndicator indicator = new ExecutorHealthIndicator(pool, PATIENCE, this.now::get);
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch second = new CountDownLatch(1);
		try {
			pool.execute(() -> waitFor(first));
			pool.execute(() -> waitFor(second));
			pool.execute(() -> waitFor(second));
			assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
			pass(PATIENCE.minusSeconds(1));
			assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
			pass(Duration.ofSeconds(2));
			Health stuck = indicator.health();
			assertThat(stuck.getStatus()).isEqualTo(Status.DOWN);
			assertThat(stuck.getDetails()).containsEntry("active", 1).containsEntry("waiting", 2);
			first.countDown();
			await().until(() -> pool.getCompletedTaskCount() == 1);
			assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
		}
		finally {
			second.countDown();
			pool.shutdown();
		}
	}

	@Test
	void threadsOfTheirOwnAreNeverShort() {
		assertThat(new ExecutorHealthIndicator(null, PATIENCE).health().getStatus()).isEqualTo(Status.UP);
	}

	private void pass(Duration time) {
		this.now.addAndGet(time.toNanos());
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
