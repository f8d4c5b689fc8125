package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what stays in memory of pages that were opened and left: nothing, it should
 * be. Each visitor opens some, clicks in the first one and logs out; every second page is
 * left without a word.
 */
final class ChurnBench {

	private static final BenchPage PAGE = BenchPage.COUNTER;

	private static final int PER_VISITOR = 10;

	private static final int FIRST = 2_000;

	private static final int SHOWN = 10;

	/**
	 * How long a page is remembered that nobody looks at any more, and a little longer.
	 */
	private static final long FORGOTTEN = TimeUnit.SECONDS.toNanos(125);

	private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

	private final Server server;

	private final int connects;

	ChurnBench(Server server, int connects) {
		this.server = server;
		this.connects = connects;
	}

	void run(Figures figures) throws IOException {
		comeAndGo(FIRST);
		ClassCounts before = settled();
		comeAndGo(this.connects);
		ClassCounts left = settled().since(before);
		figures.add("idle.left." + this.connects + "-connects.heap", left.bytes() / 1_000, "KB in all");
		figures.add("idle.left." + this.connects + "-connects.our-objects", left.ours().instances(""),
				"objects of this library");
		System.err.println("\nLeft in all of " + this.connects + ":\n" + left.largest(SHOWN, 1));
		if (!left.ours().isEmpty()) {
			System.err.println("\nOf this library:\n" + left.ours().largest(Integer.MAX_VALUE, 1));
		}
	}

	private void comeAndGo(int count) throws IOException {
		for (int i = 0; i < count; i += PER_VISITOR) {
			try (HttpLine visitor = new HttpLine(this.server.port())) {
				visitor.get(PAGE.path()).expect(200);
				for (int j = 0; j < PER_VISITOR; j++) {
					lookAt(visitor, j);
				}
				visitor.post("/probe/leave").expect(200);
			}
		}
	}

	private static void lookAt(HttpLine visitor, int number) throws IOException {
		Tab tab = new Tab(visitor, PAGE.path(), true);
		if (number == 0) {
			tab.run();
		}
		if (number % 2 == 0) {
			tab.close();
		}
		else {
			tab.leave();
		}
	}

	/**
	 * What is too old is forgotten when the next page is remembered.
	 */
	private ClassCounts settled() throws IOException {
		LockSupport.parkNanos(FORGOTTEN);
		try (Tab tab = new Tab(this.server.port(), PAGE.path(), true, null)) {
			tab.run();
		}
		LockSupport.parkNanos(PAUSE);
		return ClassCounts.of(this.server);
	}

}
