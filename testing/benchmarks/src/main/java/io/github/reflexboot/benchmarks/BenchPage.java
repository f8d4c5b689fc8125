package io.github.reflexboot.benchmarks;

import java.util.List;

/**
 * A page to measure.
 *
 * @param name what figures call it
 * @param rows how many rows its table has
 */
record BenchPage(String name, int rows) {

	static final BenchPage COUNTER = new BenchPage("1k", 0);

	static final BenchPage SMALL = new BenchPage("4.6k", 15);

	static final BenchPage LARGE = new BenchPage("46k", 200);

	static final List<BenchPage> ALL = List.of(COUNTER, SMALL, LARGE, new BenchPage("464k", 2_000));

	/**
	 * Return what changes on it.
	 */
	String root() {
		return (this.rows > 0) ? "#row-" + this.rows / 2 : "#taken";
	}

	String path() {
		return "/house/" + this.rows;
	}

}
