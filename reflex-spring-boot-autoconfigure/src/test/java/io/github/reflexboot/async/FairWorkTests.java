package io.github.reflexboot.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Work of many visitors on few threads.
 */
@Tag("same-on-every-server")
class FairWorkTests {

	private static final int STEPS = 300;

	private static final WorkLimits ONE = new WorkLimits(1, 1, 1);

	private static final WorkOwner A = new WorkOwner("a", "192.0.2.1");

	private static final WorkOwner B = new WorkOwner("b", "192.0.2.2");

	@RepeatedTest(10)
	void nobodyStarvesAndNobodyHasMoreThanTheirShare() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		FairWorkModel model = new FairWorkModel(
				new WorkLimits(1 + random.nextInt(6), 1 + random.nextInt(3), 1 + random.nextInt(5)), "seed " + seed);
		for (int i = 0; i < STEPS; i++) {
			model.step(random);
		}
		model.finishAll();
	}

	@Test
	void whatRunsIsInterruptedAndWhatRunsNextOnItsThreadIsNot() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			FairWork work = new FairWork(executor, ONE);
			CountDownLatch begun = new CountDownLatch(1);
			CompletableFuture<Boolean> first = new CompletableFuture<>();
			CompletableFuture<Boolean> second = new CompletableFuture<>();
			FairWork.Ending cancel = work.add(A, () -> {
				begun.countDown();
				try {
					Thread.sleep(20_000);
					first.complete(false);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					first.complete(true);
				}
			}, FairWorkTests::fail);
			work.add(B, () -> second.complete(Thread.currentThread().isInterrupted()), FairWorkTests::fail);
			assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(cancel.end()).isFalse();
			assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
			assertThat(second.get(20, TimeUnit.SECONDS)).isFalse();
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void whatCannotBeginIsToldAndSoIsWhatHasWaitedForIt() throws Exception {
		Deque<Runnable> accepted = new ArrayDeque<>();
		FairWork work = new FairWork((task) -> {
			if (!accepted.isEmpty()) {
				throw new RejectedExecutionException("full");
			}
			accepted.add(task);
		}, new WorkLimits(10, 1, 10));
		List<String> done = new ArrayList<>();
		CompletableFuture<RejectedExecutionException> ofOther = new CompletableFuture<>();
		CompletableFuture<RejectedExecutionException> waiting = new CompletableFuture<>();
		work.add(A, () -> done.add("a"), FairWorkTests::fail);
		work.add(A, () -> done.add("a again"), waiting::complete);
		work.add(B, () -> done.add("b"), ofOther::complete);
		assertThat(ofOther.get(20, TimeUnit.SECONDS)).hasMessage("full");
		accepted.element().run();
		assertThat(waiting.get(20, TimeUnit.SECONDS)).hasMessage("full");
		assertThat(done).containsExactly("a");
		accepted.clear();
		work.add(A, () -> done.add("later"), FairWorkTests::fail);
		accepted.element().run();
		assertThat(done).containsExactly("a", "later");
	}

	@Test
	void whatIsEndedWhileItWaitsForAThreadHasNotBegunAndNeverDoes() {
		Deque<Runnable> handed = new ArrayDeque<>();
		FairWork work = new FairWork(handed::add, ONE);
		List<String> done = new ArrayList<>();
		FairWork.Ending ending = work.add(A, () -> done.add("ended"), FairWorkTests::fail);
		work.add(A, () -> done.add("next"), FairWorkTests::fail);
		assertThat(ending.end()).isTrue();
		assertThat(ending.end()).isFalse();
		handed.remove().run();
		handed.remove().run();
		assertThat(done).containsExactly("next");
	}

	@Test
	void workThatThrowsAnErrorTakesNoPlaceAway() {
		Deque<Runnable> handed = new ArrayDeque<>();
		FairWork work = new FairWork(handed::add, ONE);
		List<String> done = new ArrayList<>();
		work.add(A, () -> {
			throw new NoClassDefFoundError();
		}, FairWorkTests::fail);
		work.add(A, () -> done.add("next"), FairWorkTests::fail);
		handed.remove().run();
		handed.remove().run();
		assertThat(done).containsExactly("next");
	}

	private static void fail(RejectedExecutionException cause) {
		throw new AssertionError(cause);
	}

}
