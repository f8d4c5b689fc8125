package io.github.reflexboot.keep;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * Says how long a table takes with and without kept rows. Not a test: run it by its name.
 */
class KeptElementBenchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final long WARM_UP = 1_000_000_000;

	private static final String ROW = """
			<table><tr th:each="row : ${rows}" th:id="|row-${row.number}|" reflex:cache="${row}">
			  <td th:text="${row.number}">1</td>
			  <td th:text="${row.part}">Bearing</td>
			  <td th:text="${row.place}">Hall 1, shelf 1</td>
			  <td th:text="${row.maker}">Eriksen</td>
			  <td th:text="${row.left}">40</td>
			  <td th:text="|${row.price}.00 €|">37.00 €</td>
			</tr></table>
			""";

	private int sold;

	@Test
	void measure() {
		for (int rows : new int[] { 200, 2000 }) {
			TestTemplates without = TestTemplates.of(GeneratedTemplate.withoutCache(ROW));
			TestTemplates with = new TestTemplates(100_000_000).with("page", ROW);
			TestTemplates byNumber = new TestTemplates(100_000_000).with("page",
					ROW.replace("cache=\"${row}\"", "cache=\"${row.number + ':' + row.left}\""));
			List<Row> same = rows(rows);
			System.out.printf(
					"%d rows: without %.2f ms, all new %.2f ms, one new %.2f ms, none new %.2f ms, by a text %.2f ms%n",
					rows, median(() -> without.show("rows", same)), median(() -> {
						this.sold += rows;
						with.show("rows", rows(rows));
					}), median(() -> {
						this.sold++;
						with.show("rows", rows(rows));
					}), median(() -> with.show("rows", same)), median(() -> byNumber.show("rows", same)));
		}
	}

	/**
	 * Return the milliseconds of processor time that it takes once it is warm.
	 */
	private static double median(Runnable render) {
		long end = THREADS.getCurrentThreadCpuTime() + WARM_UP;
		while (THREADS.getCurrentThreadCpuTime() < end) {
			render.run();
		}
		long[] times = new long[51];
		for (int i = 0; i < times.length; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			render.run();
			times[i] = THREADS.getCurrentThreadCpuTime() - start;
		}
		Arrays.sort(times);
		return times[times.length / 2] / 1e6;
	}

	private List<Row> rows(int number) {
		return IntStream.range(0, number)
			.mapToObj((i) -> new Row(i, "Bearing " + i, "Hall 1, shelf " + i, "Eriksen",
					this.sold / number + ((i < this.sold % number) ? 1 : 0), 37))
			.toList();
	}

	record Row(int number, String part, String place, String maker, int left, int price) {

	}

}
