package io.github.reflexboot.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what idle connections take of the heap: plain sockets, and tabs that have had
 * one answer. Both belong to visitors with a session.
 */
final class HeapBench implements AutoCloseable {

	private static final BenchPage PAGE = BenchPage.SMALL;

	private static final int FIRST = 100;

	private final Server server;

	private final HeapGrowth growth;

	HeapBench(Server server) {
		this.server = server;
		this.growth = new HeapGrowth(server);
	}

	void run(Settings settings, Figures figures) throws IOException {
		this.growth.by(FIRST, this::socket);
		this.growth.by(FIRST, this::tab);
		List<Double> sockets = new ArrayList<>();
		List<Double> tabs = new ArrayList<>();
		for (int i = 0; i < settings.rounds(); i++) {
			sockets.add(this.growth.by(settings.sockets(), this::socket));
			tabs.add(this.growth.by(settings.sockets(), this::tab));
		}
		long socket = Math.round(Samples.median(sockets));
		long tab = Math.round(Samples.median(tabs));
		figures.add("idle.socket.heap", socket, "bytes");
		figures.add("idle.tab-of-" + PAGE.name() + ".heap", tab, "bytes");
		figures.add("idle.tab-of-" + PAGE.name() + ".heap-above-socket", tab - socket, "bytes");
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
		this.growth.close();
	}

}
