package io.github.reflexboot.async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

	private static final ThreadLocal<CompletableFuture<Void>> BEGUN = new ThreadLocal<>();

	@RepeatedTest(10)
	void nobodyStarvesAndNobodyHasMoreThanTheirShare() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		Model model = new Model(1 + random.nextInt(6), 1 + random.nextInt(3), "seed " + seed);
		for (int i = 0; i < STEPS; i++) {
			model.step(random);
		}
		model.finishAll();
	}

	@Test
	void whatRunsIsInterruptedAndWhatRunsNextOnItsThreadIsNot() throws Exception {
		ExecutorService executor = Executors.newSingleThreadExecutor();
		try {
			FairWork work = new FairWork(executor, 1, 1);
			CountDownLatch begun = new CountDownLatch(1);
			CompletableFuture<Boolean> first = new CompletableFuture<>();
			CompletableFuture<Boolean> second = new CompletableFuture<>();
			FairWork.Ending cancel = work.add("a", () -> {
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
			work.add("b", () -> second.complete(Thread.currentThread().isInterrupted()), FairWorkTests::fail);
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
		}, 10, 1);
		List<String> done = new ArrayList<>();
		CompletableFuture<RejectedExecutionException> ofOther = new CompletableFuture<>();
		CompletableFuture<RejectedExecutionException> waiting = new CompletableFuture<>();
		work.add("a", () -> done.add("a"), FairWorkTests::fail);
		work.add("a", () -> done.add("a again"), waiting::complete);
		work.add("b", () -> done.add("b"), ofOther::complete);
		assertThat(ofOther.get(20, TimeUnit.SECONDS)).hasMessage("full");
		accepted.element().run();
		assertThat(waiting.get(20, TimeUnit.SECONDS)).hasMessage("full");
		assertThat(done).containsExactly("a");
		accepted.clear();
		work.add("a", () -> done.add("later"), FairWorkTests::fail);
		accepted.element().run();
		assertThat(done).containsExactly("a", "later");
	}

	@Test
	void whatIsEndedWhileItWaitsForAThreadHasNotBegunAndNeverDoes() {
		Deque<Runnable> handed = new ArrayDeque<>();
		FairWork work = new FairWork(handed::add, 1, 1);
		List<String> done = new ArrayList<>();
		FairWork.Ending ending = work.add("a", () -> done.add("ended"), FairWorkTests::fail);
		work.add("a", () -> done.add("next"), FairWorkTests::fail);
		assertThat(ending.end()).isTrue();
		assertThat(ending.end()).isFalse();
		handed.remove().run();
		handed.remove().run();
		assertThat(done).containsExactly("next");
	}

	@Test
	void workThatThrowsAnErrorTakesNoPlaceAway() {
		Deque<Runnable> handed = new ArrayDeque<>();
		FairWork work = new FairWork(handed::add, 1, 1);
		List<String> done = new ArrayList<>();
		work.add("a", () -> {
			throw new NoClassDefFoundError();
		}, FairWorkTests::fail);
		work.add("a", () -> done.add("next"), FairWorkTests::fail);
		handed.remove().run();
		handed.remove().run();
		assertThat(done).containsExactly("next");
	}

	private static void fail(RejectedExecutionException cause) {
		throw new AssertionError(cause);
	}

	/**
	 * Random steps, each to its end, on threads that wait for the test.
	 */
	private static final class Model {

		private final FairWork work;

		private final int maxRunning;

		private final int maxRunningOfOne;

		private final String seed;

		private final List<Work> all = new ArrayList<>();

		/**
		 * Who has begun something while a visitor could have begun something.
		 */
		private final Map<String, Set<String>> overtaken = new HashMap<>();

		Model(int maxRunning, int maxRunningOfOne, String seed) {
			this.maxRunning = maxRunning;
			this.maxRunningOfOne = maxRunningOfOne;
			this.seed = seed;
			this.work = new FairWork(this::start, maxRunning, maxRunningOfOne);
		}

		/**
		 * Start a thread, and wait until it has begun its work, if that was not
		 * cancelled.
		 */
		private void start(Runnable task) {
			CompletableFuture<Void> begun = new CompletableFuture<>();
			new Thread(() -> {
				BEGUN.set(begun);
				task.run();
			}).start();
			begun.orTimeout(20, TimeUnit.SECONDS).join();
		}

		void step(Random random) {
			int choice = random.nextInt(10);
			List<Work> running = in(State.RUNNING).toList();
			if (choice < 5) {
				add("visitor" + random.nextInt(5));
			}
			else if (choice < 8 && !running.isEmpty()) {
				finish(running.get(random.nextInt(running.size())));
			}
			else if (choice >= 8 && !this.all.isEmpty()) {
				cancel(this.all.get(random.nextInt(this.all.size())));
			}
			check();
		}

		private void add(String visitor) {
			Work added = new Work(visitor);
			this.all.add(added);
			added.cancel = this.work.add(visitor, () -> run(added), FairWorkTests::fail);
		}

		private void run(Work added) {
			try {
				begin(added);
				BEGUN.get().complete(null);
			}
			catch (AssertionError ex) {
				BEGUN.get().completeExceptionally(ex);
			}
			try {
				added.mayEnd.await();
			}
			catch (InterruptedException ex) {
				added.isInterrupted = true;
			}
			added.state = State.DONE;
			added.thread.complete(Thread.currentThread());
		}

		private void begin(Work added) {
			assertThat(added.state).as(this.seed).isEqualTo(State.WAITING);
			in(State.WAITING).map((each) -> each.visitor)
				.distinct()
				.filter((visitor) -> !visitor.equals(added.visitor) && running(visitor) < this.maxRunningOfOne)
				.forEach((visitor) -> assertThat(
						this.overtaken.computeIfAbsent(visitor, (key) -> new HashSet<>()).add(added.visitor))
					.as("%s: %s is overtaken twice by %s", this.seed, visitor, added.visitor)
					.isTrue());
			this.overtaken.remove(added.visitor);
			added.state = State.RUNNING;
		}

		private void finish(Work running) {
			running.mayEnd.countDown();
			awaitEnd(running);
			assertThat(running.isInterrupted).as(this.seed).isFalse();
		}

		private void cancel(Work any) {
			State before = any.state;
			if (before == State.WAITING) {
				any.state = State.CANCELLED;
			}
			assertThat(any.cancel.end()).as(this.seed).isEqualTo(before == State.WAITING);
			if (before == State.RUNNING) {
				awaitEnd(any);
				assertThat(any.isInterrupted).as(this.seed).isTrue();
			}
			if (in(State.WAITING).noneMatch((each) -> each.visitor.equals(any.visitor))) {
				this.overtaken.remove(any.visitor);
			}
		}

		/**
		 * Its thread begins what comes next before it ends.
		 */
		private void awaitEnd(Work running) {
			try {
				Thread thread = running.thread.get(20, TimeUnit.SECONDS);
				thread.join(20_000);
				assertThat(thread.isAlive()).as(this.seed).isFalse();
			}
			catch (Exception ex) {
				throw new AssertionError(this.seed, ex);
			}
		}

		private void check() {
			assertThat(in(State.RUNNING).count()).as(this.seed).isLessThanOrEqualTo(this.maxRunning);
			in(State.RUNNING).forEach((each) -> assertThat(running(each.visitor)).as(this.seed)
				.isLessThanOrEqualTo(this.maxRunningOfOne));
			if (in(State.RUNNING).count() < this.maxRunning) {
				assertThat(in(State.WAITING).filter((each) -> running(each.visitor) < this.maxRunningOfOne))
					.as("%s: waits though there is room", this.seed)
					.isEmpty();
			}
		}

		void finishAll() {
			for (Work next = firstRunning(); next != null; next = firstRunning()) {
				finish(next);
				check();
			}
			assertThat(in(State.WAITING)).as(this.seed).isEmpty();
		}

		private Work firstRunning() {
			return in(State.RUNNING).findFirst().orElse(null);
		}

		private Stream<Work> in(State state) {
			return this.all.stream().filter((each) -> each.state == state);
		}

		private long running(String visitor) {
			return in(State.RUNNING).filter((each) -> each.visitor.equals(visitor)).count();
		}

	}

	private enum State {

		WAITING, RUNNING, DONE, CANCELLED

	}

	private static final class Work {

		private final String visitor;

		private final CountDownLatch mayEnd = new CountDownLatch(1);

		private final CompletableFuture<Thread> thread = new CompletableFuture<>();

		private volatile State state = State.WAITING;

		private volatile boolean isInterrupted;

		private FairWork.Ending cancel;

		private Work(String visitor) {
			this.visitor = visitor;
		}

	}

}
