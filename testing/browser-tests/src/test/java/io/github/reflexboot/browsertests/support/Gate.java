package io.github.reflexboot.browsertests.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.reflexboot.ReflexContext;

/**
 * A slow action that ends when the test says so, so that what a visitor does meanwhile is
 * done meanwhile on a busy machine as well.
 */
public final class Gate implements Consumer<ReflexContext> {

	private static final long PATIENCE = 20;

	private final CountDownLatch reached = new CountDownLatch(1);

	private final CountDownLatch opened = new CountDownLatch(1);

	@Override
	public void accept(ReflexContext reflex) {
		this.reached.countDown();
		await(this.opened, "the gate was not opened");
	}

	/**
	 * Wait until the action runs.
	 */
	public void awaitReached() {
		await(this.reached, "the gate was not reached");
	}

	/**
	 * Let the action end.
	 */
	public void open() {
		this.opened.countDown();
	}

	private static void await(CountDownLatch latch, String otherwise) {
		try {
			if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
				throw new IllegalStateException(otherwise);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(otherwise, ex);
		}
	}

}
