package io.github.reflexboot.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * What is opened on a server, and by how much its heap grows. All stays open until the
 * end, so that nothing is given back in between.
 */
final class HeapGrowth implements AutoCloseable {

	private static final int PATIENCE = 10;

	private static final long TOLERANCE = 100_000;

	private static final long PAUSE = 300_000_000;

	private final Server server;

	private final List<Closeable> open = new ArrayList<>();

	HeapGrowth(Server server) {
		this.server = server;
	}

	/**
	 * Open more, and return by how many bytes the heap grows for each of them.
	 */
	double by(int count, Opening opening) throws IOException {
		long before = settled();
		for (int i = 0; i < count; i++) {
			this.open.add(opening.open());
		}
		return (double) (settled() - before) / count;
	}

	/**
	 * Wait until the heap no longer shrinks: what was closed or is softly held goes a
	 * little later.
	 */
	private long settled() throws IOException {
		long last = Long.MAX_VALUE;
		long heap = this.server.heap();
		for (int i = 0; i < PATIENCE && heap < last - TOLERANCE; i++) {
			LockSupport.parkNanos(PAUSE);
			last = heap;
			heap = Math.min(last, this.server.heap());
		}
		return heap;
	}

	@Override
	public void close() throws IOException {
		for (Closeable one : this.open) {
			one.close();
		}
	}

	/**
	 * How to open one.
	 */
	interface Opening {

		Closeable open() throws IOException;

	}

}
