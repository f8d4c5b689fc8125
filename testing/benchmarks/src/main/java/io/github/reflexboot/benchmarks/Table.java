package io.github.reflexboot.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures for people.
 */
final class Table {

	private static final String PAGE_LINE = "%-5s %-19s %9s %9s %10s %10s %10s %10s %7s%n";

	private final Figures figures;

	Table(Figures figures) {
		this.figures = figures;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		text.append(PAGE_LINE.formatted("page", "way", "bytes up", "down", "median ms", "p99 ms", "per s", "CPU ms",
				"/ GET"));
		for (BenchPage page : BenchPage.ALL) {
			for (Kind kind : Kind.values()) {
				if (this.figures.names().contains(page.name() + "." + kind + ".cpu")) {
					text.append(line(page, kind));
				}
			}
		}
		return text.append('\n').append(others()).toString();
	}

	private String line(BenchPage page, Kind kind) {
		List<String> columns = List.of("bytes-up", "bytes-down", "round-trip", "round-trip-p99", "per-second", "cpu",
				"cpu-by-get");
		List<String> cells = columns.stream()
			.map((column) -> this.figures.text(page.name() + "." + kind + "." + column))
			.toList();
		return PAGE_LINE.formatted(page.name(), kind, cells.get(0), cells.get(1), cells.get(2), cells.get(3),
				cells.get(4), cells.get(5), cells.get(6));
	}

	private String others() {
		return lines(this.figures,
				this.figures.names()
					.stream()
					.filter((name) -> BenchPage.ALL.stream().noneMatch((page) -> isOf(page, name)))
					.toList());
	}

	/**
	 * Return a line for each of some figures.
	 */
	static String lines(Figures figures, List<String> names) {
		return names.stream()
			.map((name) -> "%-45s %s %s%n".formatted(name, figures.text(name), figures.unit(name)))
			.collect(Collectors.joining());
	}

	private static boolean isOf(BenchPage page, String name) {
		return name.startsWith(page.name() + ".") && !name.contains(".at-");
	}

}
