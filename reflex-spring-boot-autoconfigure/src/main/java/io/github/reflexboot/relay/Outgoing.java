package io.github.reflexboot.relay;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.measure.Measures;

/**
 * What this server has to tell the others, until the engine has taken it: nobody waits
 * for that. When there is too much, the newest is dropped. Safe for use by several
 * threads.
 */
final class Outgoing {

	private static final Log logger = LogFactory.getLog(Outgoing.class);

	private static final int CAPACITY = 10_000;

	private static final long CHARACTERS = 8 << 20;

	private static final long FIRST_PAUSE = 100;

	private static final long LONGEST_PAUSE = 2_000;

	private final ReflexRelay relay;

	private final Measures measures;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Queue<String> waiting = new ArrayDeque<>();

	private long characters;

	private long pause;

	private long dropped;

	private boolean closed;

	Outgoing(ReflexRelay relay, Measures measures) {
		this.relay = relay;
		this.measures = measures;
	}

	/**
	 * Add a message.
	 * @return {@code false} if it was dropped
	 */
	boolean offer(String message) {
		this.lock.lock();
		try {
			if (this.closed || this.waiting.size() >= CAPACITY || this.characters + message.length() > CHARACTERS) {
				this.dropped++;
				this.measures.dropsMessage();
				return false;
			}
			this.waiting.add(message);
			this.characters += message.length();
			this.changed.signalAll();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Tell whether the engine has taken what it was handed last.
	 */
	boolean isTaken() {
		this.lock.lock();
		try {
			return this.pause == 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	int size() {
		this.lock.lock();
		try {
			return this.waiting.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Publish what comes, until it is closed and nothing is left, or the thread is
	 * interrupted.
	 */
	void run() {
		try {
			for (String next = next(); next != null; next = next()) {
				publish(next);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@SuppressWarnings("NullAway")
	private String next() throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			while (this.waiting.isEmpty() && !this.closed) {
				this.changed.await();
			}
			return this.waiting.peek();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void publish(String message) throws InterruptedException {
		try {
			this.relay.publish(message);
			published(message);
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			failed(ex);
		}
	}

	private void published(String message) {
		this.lock.lock();
		try {
			this.waiting.remove();
			this.characters -= message.length();
			if (this.pause > 0) {
				logger.info("Other servers can be told again");
			}
			if (this.dropped > 0 && this.waiting.isEmpty()) {
				logger.warn(this.dropped + " messages for other servers were dropped, as too many were waiting for the "
						+ "engine. The others notice, and show all their pages anew");
				this.dropped = 0;
			}
			this.pause = 0;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void failed(Exception cause) throws InterruptedException {
		this.lock.lockInterruptibly();
		try {
			if (this.pause == 0) {
				logger.warn("Other servers cannot be told what this one broadcasts; it goes on trying. Pages that are "
						+ "connected here are not affected", cause);
			}
			this.pause = Math.min(Math.max(FIRST_PAUSE, this.pause * 2), LONGEST_PAUSE);
			if (this.closed) {
				this.waiting.clear();
			}
			else {
				long left = TimeUnit.MILLISECONDS.toNanos(this.pause);
				while (left > 0 && !this.closed) {
					left = this.changed.awaitNanos(left);
				}
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Take nothing more.
	 */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
