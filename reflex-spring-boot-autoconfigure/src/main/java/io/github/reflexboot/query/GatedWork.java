package io.github.reflexboot.query;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Work that begins when nothing keeps it any longer, and can be ended before. Safe for
 * use by several threads.
 */
final class GatedWork {

	private final CompletableFuture<?> gate;

	private final AtomicBoolean isEnded = new AtomicBoolean();

	private final CompletableFuture<Runnable> ending;

	/**
	 * Begin, now or when the gate is open.
	 * @param gate is completed when it may begin
	 * @param start begins, and returns what ends it
	 */
	GatedWork(CompletableFuture<?> gate, Supplier<Runnable> start) {
		this.gate = gate;
		this.ending = gate.thenApply((opened) -> this.isEnded.get() ? GatedWork::doNothing : start.get());
	}

	/**
	 * Return what is done already.
	 */
	static GatedWork none() {
		return new GatedWork(CompletableFuture.completedFuture(null), () -> GatedWork::doNothing);
	}

	private static void doNothing() {
	}

	/**
	 * Tell whether it is kept from beginning.
	 */
	boolean isHeld() {
		return !this.gate.isDone();
	}

	void end() {
		if (this.isEnded.compareAndSet(false, true)) {
			this.ending.thenAccept(Runnable::run);
		}
	}

}
