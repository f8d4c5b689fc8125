package io.github.reflexboot.app;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexContext;

@Reflex
public class OrderReflex {

	private final Journal journal;

	OrderReflex(Journal journal) {
		this.journal = journal;
	}

	@ReflexAction
	void slowly(int number, ReflexContext reflex) {
		this.journal.mostAtOnce.accumulateAndGet(this.journal.running.incrementAndGet(), Math::max);
		for (int i = 0; i < 50; i++) {
			Thread.yield();
		}
		this.journal.entries.add(number);
		this.journal.running.decrementAndGet();
		reflex.morphNothing();
	}

	@ReflexAction
	void awaitOther(ReflexContext reflex) throws Exception {
		this.journal.both.await(10, TimeUnit.SECONDS);
		reflex.morphNothing();
	}

	@ReflexAction
	void held(ReflexContext reflex) throws Exception {
		this.journal.holding.release();
		this.journal.held.await();
		reflex.morphNothing();
	}

	public static class Journal {

		private final List<Integer> entries = new CopyOnWriteArrayList<>();

		private final AtomicInteger running = new AtomicInteger();

		private final AtomicInteger mostAtOnce = new AtomicInteger();

		private final CyclicBarrier both = new CyclicBarrier(2);

		private final Semaphore holding = new Semaphore(0);

		private volatile CountDownLatch held = new CountDownLatch(0);

		public void clear() {
			this.entries.clear();
		}

		public List<Integer> entries() {
			return this.entries;
		}

		public int mostAtOnce() {
			return this.mostAtOnce.get();
		}

		public void holdAll() {
			this.holding.drainPermits();
			this.held = new CountDownLatch(1);
		}

		public void awaitHeld(int number) throws InterruptedException {
			this.holding.acquire(number);
		}

		public void releaseAll() {
			this.held.countDown();
		}

	}

}
