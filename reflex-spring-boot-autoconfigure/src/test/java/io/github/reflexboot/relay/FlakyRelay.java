package io.github.reflexboot.relay;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.reflexboot.ReflexRelay;

/**
 * An engine in memory that takes messages and says that it has not, does not take them,
 * or loses them, as its seed has it.
 */
final class FlakyRelay implements ReflexRelay {

	private final List<Inbox> inboxes = new CopyOnWriteArrayList<>();

	private final Random random;

	private int faultsAfter;

	private int faultsLeft;

	/**
	 * Create it.
	 * @param faultsAfter how many messages are taken before one may meet a fault
	 * @param faultsLeft how many messages may meet a fault then
	 */
	FlakyRelay(long seed, int faultsAfter, int faultsLeft) {
		this.random = new Random(seed);
		this.faultsAfter = faultsAfter;
		this.faultsLeft = faultsLeft;
	}

	@Override
	public synchronized void publish(String message) {
		boolean isSafe = --this.faultsAfter >= 0 || --this.faultsLeft < 0;
		switch (isSafe ? 9 : this.random.nextInt(10)) {
			case 0 -> throw new IllegalStateException("not taken");
			case 1 -> {
				deliver(message);
				throw new IllegalStateException("taken, but nobody knows");
			}
			case 2 -> {
				// Lost.
			}
			default -> deliver(message);
		}
	}

	private void deliver(String message) {
		this.inboxes.forEach((inbox) -> inbox.take(message));
	}

	@Override
	public void start(Inbox inbox) {
		this.inboxes.add(inbox);
	}

	@Override
	public void stop() {
		// Nobody starts it twice.
	}

}
