package io.github.reflexboot.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what an idle page in Vaadin Flow takes of the heap, with the session of its
 * visitor. It has had one click, and keeps no connection.
 */
final class FlowHeapBench implements AutoCloseable {

	private static final int FIRST = 50;

	/**
	 * How many fewer to open of the large page.
	 */
	private static final int FEWER = 10;

	private final Server server;

	private final HeapGrowth growth;

	FlowHeapBench(Server server) {
		this.server = server;
		this.growth = new HeapGrowth(server);
	}

	void run(Settings settings, Figures figures) throws IOException {
		measure(BenchPage.SMALL, settings.sockets(), settings, figures);
		measure(BenchPage.LARGE, settings.sockets() / FEWER, settings, figures);
	}

	private void measure(BenchPage page, int count, Settings settings, Figures figures) throws IOException {
		this.growth.by(FIRST, () -> visit(page));
		List<Double> pages = new ArrayList<>();
		for (int i = 0; i < settings.rounds(); i++) {
			pages.add(this.growth.by(count, () -> visit(page)));
		}
		figures.add("idle." + Kind.FLOW + "-of-" + page.name() + ".heap", Math.round(Samples.median(pages)), "bytes");
	}

	private Closeable visit(BenchPage page) throws IOException {
		try (Exchange tab = Kind.FLOW.open(this.server.port(), page)) {
			tab.run();
			return () -> {
				// The server keeps the page.
			};
		}
	}

	@Override
	public void close() throws IOException {
		this.growth.close();
	}

}
