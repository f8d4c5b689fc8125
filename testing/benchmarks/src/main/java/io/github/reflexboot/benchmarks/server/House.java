package io.github.reflexboot.benchmarks.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

/**
 * The parts of the house. Only the one in the middle of a page is ever taken.
 */
@Component
class House {

	private static final int MOST = 2_000;

	private final List<Row> rows = IntStream.range(0, MOST).mapToObj(Row::of).toList();

	/**
	 * Return the first rows, as one visitor sees them.
	 */
	List<Row> rows(int count, int taken) {
		List<Row> shown = new ArrayList<>(this.rows.subList(0, count));
		shown.set(count / 2, row(count, taken));
		return shown;
	}

	/**
	 * Return the only row that changes on a page.
	 */
	Row row(int count, int taken) {
		return this.rows.get(count / 2).taken(taken);
	}

}
