package io.github.reflexboot.tab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Tag("threads")
class TabLanesTests {

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	private final TabLanes lanes = new TabLanes();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void noTwoTasksOfATabOverlapAndTheirOrderStays() throws InterruptedException {
		long seed = System.nanoTime();
		System.out.println("seed of the tasks: " + seed);
		Random random = new Random(seed);
		ConcurrentMap<String, List<Integer>> done = new ConcurrentHashMap<>();
		ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();
		ConcurrentMap<String, List<Integer>> sent = new ConcurrentHashMap<>();
		List<String> overlaps = new CopyOnWriteArrayList<>();
		CountDownLatch all = new CountDownLatch(20_000);
		for (int i = 0; i < 20_000; i++) {
			int number = i;
			String tab = "tab " + random.nextInt(7);
			sent.computeIfAbsent(tab, (id) -> new ArrayList<>()).add(number);
			this.lanes.of(tab, this.threads).execute(() -> {
				if (running.putIfAbsent(tab, number) != null) {
					overlaps.add(tab);
				}
				done.computeIfAbsent(tab, (id) -> new CopyOnWriteArrayList<>()).add(number);
				running.remove(tab);
				all.countDown();
			});
		}
		assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(overlaps).isEmpty();
		assertThat(done).isEqualTo(sent);
		await().until(() -> this.lanes.size() == 0);
	}

	@Test
	void aTabThatWaitsHoldsNoThread() throws InterruptedException {
		CountDownLatch goOn = new CountDownLatch(1);
		CountDownLatch others = new CountDownLatch(50);
		for (int i = 0; i < 50; i++) {
			this.lanes.of("busy", this.threads).execute(() -> awaitQuietly(goOn));
		}
		for (int i = 0; i < 50; i++) {
			this.lanes.of("tab " + i, this.threads).execute(others::countDown);
		}
		assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
		goOn.countDown();
		await().until(() -> this.lanes.size() == 0);
	}

	@Test
	void aTaskThatThrowsDoesNotEndItsLane() throws InterruptedException {
		CountDownLatch next = new CountDownLatch(1);
		this.lanes.of("tab", this.threads).execute(() -> {
			throw new IllegalStateException("on purpose");
		});
		this.lanes.of("tab", this.threads).execute(next::countDown);
		assertThat(next.await(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aServerThatStopsTakesNothingAndKeepsNothing() {
		this.threads.shutdown();
		assertThatThrownBy(() -> this.lanes.of("tab", this.threads).execute(() -> {
		})).isInstanceOf(RejectedExecutionException.class);
		assertThat(this.lanes.size()).isZero();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
