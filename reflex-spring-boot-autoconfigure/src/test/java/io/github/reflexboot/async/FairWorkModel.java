package io.github.reflexboot.async;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random steps of many visitors, each to its end, on threads that wait for the test, and
 * what has to hold after each.
 */
final class FairWorkModel {

	private static final ThreadLocal<CompletableFuture<Void>> BEGUN = new ThreadLocal<>();

	private final FairWork work;

	private final WorkLimits limits;

	private final String seed;

	private final List<Work> all = new ArrayList<>();

	/**
	 * Who has begun something while a visitor could have begun something.
	 */
	private final Map<WorkOwner, Set<WorkOwner>> overtaken = new HashMap<>();

	FairWorkModel(WorkLimits limits, String seed) {
		this.limits = limits;
		this.seed = seed;
		this.work = new FairWork(this::start, limits);
	}

	/**
	 * Start a thread, and wait until it has begun its work, if that was not cancelled.
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
			add(random.nextInt(6));
		}
		else if (choice < 8 && !running.isEmpty()) {
			finish(running.get(random.nextInt(running.size())));
		}
		else if (choice >= 8 && !this.all.isEmpty()) {
			cancel(this.all.get(random.nextInt(this.all.size())));
		}
		check();
	}

	/**
	 * Two visitors share each address.
	 */
	private void add(int visitor) {
		WorkOwner owner = new WorkOwner("visitor" + visitor, "192.0.2." + visitor / 2);
		Work added = new Work(owner);
		this.all.add(added);
		added.cancel = this.work.add(owner, () -> run(added), FairWorkModel::fail);
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
		in(State.WAITING).map((each) -> each.owner)
			.distinct()
			.filter((owner) -> !owner.equals(added.owner) && hasRoom(owner))
			.forEach((owner) -> assertThat(
					this.overtaken.computeIfAbsent(owner, (key) -> new HashSet<>()).add(added.owner))
				.as("%s: %s is overtaken twice by %s", this.seed, owner, added.owner)
				.isTrue());
		this.overtaken.remove(added.owner);
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
		if (in(State.WAITING).noneMatch((each) -> each.owner.equals(any.owner))) {
			this.overtaken.remove(any.owner);
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
		assertThat(in(State.RUNNING).count()).as(this.seed).isLessThanOrEqualTo(this.limits.all());
		in(State.RUNNING).forEach((each) -> {
			assertThat(runningOfSession(each.owner)).as(this.seed).isLessThanOrEqualTo(this.limits.ofSession());
			assertThat(runningOfAddress(each.owner)).as(this.seed).isLessThanOrEqualTo(this.limits.ofAddress());
		});
		if (in(State.RUNNING).count() < this.limits.all()) {
			assertThat(in(State.WAITING).filter((each) -> hasRoom(each.owner)))
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

	private boolean hasRoom(WorkOwner owner) {
		return runningOfSession(owner) < this.limits.ofSession() && runningOfAddress(owner) < this.limits.ofAddress();
	}

	private long runningOfSession(WorkOwner owner) {
		return in(State.RUNNING).filter((each) -> each.owner.equals(owner)).count();
	}

	private long runningOfAddress(WorkOwner owner) {
		return in(State.RUNNING).filter((each) -> each.owner.address().equals(owner.address())).count();
	}

	private static void fail(RejectedExecutionException cause) {
		throw new AssertionError(cause);
	}

	private enum State {

		WAITING, RUNNING, DONE, CANCELLED

	}

	private static final class Work {

		private final WorkOwner owner;

		private final CountDownLatch mayEnd = new CountDownLatch(1);

		private final CompletableFuture<Thread> thread = new CompletableFuture<>();

		private volatile State state = State.WAITING;

		private volatile boolean isInterrupted;

		private FairWork.Ending cancel;

		private Work(WorkOwner owner) {
			this.owner = owner;
		}

	}

}
