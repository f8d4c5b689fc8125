package io.github.reflexboot.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what idle connections take of the heap: plain sockets, and tabs that have had
 * one answer. Both belong to visitors with a session. All stay open until the end, so
 * that nothing is given back in between.
 */
final class HeapBench implements AutoCloseable {

	private static final BenchPage PAGE = BenchPage.SMALL;

	private static final int FIRST = 100;

	private static final int PATIENCE = 10;

	private static final long TOLERANCE = 100_000;

	private static final long PAUSE = 300_000_000;

	private final Server server;

	private final List<Closeable> open = new ArrayList<>();

	HeapBench(Server server) {
		this.server = server;
	}

	void run(Settings settings, Figures figures) throws IOException {
		grow(FIRST, this::socket);
		grow(FIRST, this::tab);
		List<Double> sockets = new ArrayList<>();
		List<Double> tabs = new ArrayList<>();
		for (int i = 0; i < settings.rounds(); i++) {
			sockets.add(grow(settings.sockets(), this::socket));
			tabs.add(grow(settings.sockets(), this::tab));
		}
		long socket = Math.round(Samples.median(sockets));
		long tab = Math.round(Samples.median(tabs));
		figures.add("idle.socket.heap", socket, "bytes");
		figures.add("idle.tab-of-" + PAGE.name() + ".heap", tab, "bytes");
		figures.add("idle.tab-of-" + PAGE.name() + ".heap-above-socket", tab - socket, "bytes");
	}

	/**
	 * Open more, and return by how many bytes the heap grows for each of them.
	 */
	private double grow(int count, Opening opening) throws IOException {
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

	private Closeable socket() throws IOException {
		try (HttpLine http = new HttpLine(this.server.port())) {
			http.get(PAGE.path()).expect(200);
			return http.socket("/bare")::close;
		}
	}

	private Closeable tab() throws IOException {
		Exchange tab = Kind.REFLEX.open(this.server.port(), PAGE);
		tab.run();
		return tab::close;
	}

	@Override
	public void close() throws IOException {
		for (Closeable one : this.open) {
			one.close();
		}
	}

	/**
	 * How to open a connection.
	 */
	private interface Opening {

		Closeable open() throws IOException;

	}

}
