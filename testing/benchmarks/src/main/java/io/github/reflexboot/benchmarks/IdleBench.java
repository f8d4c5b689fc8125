package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what thousands of open pages take that do nothing, in a JVM with a small heap,
 * and whether anything stays behind when pages come and go.
 */
final class IdleBench implements AutoCloseable {

	private static final BenchPage PAGE = BenchPage.SMALL;

	private static final int FIRST = 200;

	private static final int CLICKED = 100;

	private static final int BARE_PER_TABS = 10;

	private static final int SHOWN = 16;

	private static final double KILO = 1_000;

	private static final double NANOS_PER_MILLI = 1e6;

	private final Server server;

	private final IdleSettings settings;

	private final List<SocketLine> sockets = new ArrayList<>();

	private final List<Tab> tabs = new ArrayList<>();

	IdleBench(Server server, IdleSettings settings) {
		this.server = server;
		this.settings = settings;
	}

	void run(Figures figures) throws IOException {
		openSockets(FIRST);
		openTabs(FIRST);
		ClassCounts start = ClassCounts.of(this.server);
		int sockets = Math.max(FIRST, this.settings.tabs() / BARE_PER_TABS);
		openSockets(sockets);
		ClassCounts withSockets = ClassCounts.of(this.server);
		openTabs(this.settings.tabs());
		ClassCounts withTabs = ClassCounts.of(this.server);
		report(figures, "socket", withSockets.since(start), sockets);
		report(figures, "tab", withTabs.since(withSockets), this.settings.tabs());
		figures.add("idle.tabs", this.tabs.size(), "tabs");
		figures.add("idle.heap", withTabs.bytes() / 1_000_000, "MB of " + IdleSettings.HEAP);
		figures.add("idle.pages-remembered", withTabs.instances("PageMemory$SentPage"), "pages");
		click(figures);
	}

	private void openSockets(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			try (HttpLine http = new HttpLine(this.server.port())) {
				http.get(PAGE.path()).expect(200);
				this.sockets.add(http.socket("/bare"));
			}
		}
	}

	private void openTabs(int count) throws IOException {
		for (int i = 0; i < count; i++) {
			Tab tab = new Tab(this.server.port(), PAGE.path(), true, null);
			this.tabs.add(tab);
			tab.run();
		}
	}

	private static void report(Figures figures, String what, ClassCounts growth, int count) {
		figures.add("idle." + what + ".heap", growth.bytes() / KILO / count, "KB each");
		System.err.println("\nEach " + what + ", " + count + " of them:\n" + growth.largest(SHOWN, count));
	}

	/**
	 * A page that was not looked at for two minutes comes as a whole once more.
	 */
	private void click(Figures figures) throws IOException {
		int changes = 0;
		List<Double> millis = new ArrayList<>();
		for (int i = 0; i < CLICKED; i++) {
			long start = System.nanoTime();
			changes += this.tabs.get(i * this.tabs.size() / CLICKED).click().equals("delta") ? 1 : 0;
			millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
		}
		figures.add("idle.clicked", CLICKED, "tabs, all of which answered, " + changes + " with what changed");
		figures.add("idle.click", Samples.median(millis), "ms, the median of them");
	}

	@Override
	public void close() throws IOException {
		for (SocketLine one : this.sockets) {
			one.close();
		}
		for (Tab one : this.tabs) {
			one.close();
		}
	}

}
