package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is alive in the server's heap, or by how much that has grown: how many objects of
 * each class, and how large they are.
 */
final class ClassCounts {

	private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

	private static final String OURS = "io.github.reflexboot.";

	private static final String OF_THE_BENCH = OURS + "benchmarks.";

	private static final int PATIENCE = 20;

	private static final long TOLERANCE = 50_000;

	private static final long PAUSE = 300_000_000;

	private final Map<String, Count> counts;

	private ClassCounts(Map<String, Count> counts) {
		this.counts = counts;
	}

	/**
	 * Count what is alive when the heap no longer shrinks: what was closed or is softly
	 * held goes a little later.
	 */
	static ClassCounts of(Server server) throws IOException {
		ClassCounts counts = parse(server.histogram());
		for (int i = 0; i < PATIENCE; i++) {
			LockSupport.parkNanos(PAUSE);
			ClassCounts next = parse(server.histogram());
			if (next.bytes() > counts.bytes() - TOLERANCE) {
				return next;
			}
			counts = next;
		}
		return counts;
	}

	private static ClassCounts parse(String histogram) {
		Map<String, Count> counts = new HashMap<>();
		for (Matcher line : histogram.lines().map(LINE::matcher).filter(Matcher::matches).toList()) {
			counts.merge(line.group(3), new Count(Long.parseLong(line.group(1)), Long.parseLong(line.group(2))),
					Count::plus);
		}
		return new ClassCounts(counts);
	}

	ClassCounts since(ClassCounts before) {
		Map<String, Count> growth = new HashMap<>(this.counts);
		before.counts.forEach((name, count) -> growth.merge(name, count.negated(), Count::plus));
		return new ClassCounts(growth);
	}

	long bytes() {
		return this.counts.values().stream().mapToLong(Count::bytes).sum();
	}

	/**
	 * Return how many objects there are of the classes whose names end like that.
	 */
	long instances(String end) {
		return this.counts.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith(end))
			.mapToLong((entry) -> entry.getValue().instances())
			.sum();
	}

	/**
	 * Return only the classes of this library of which there are more, or fewer.
	 */
	ClassCounts ours() {
		return new ClassCounts(this.counts.entrySet()
			.stream()
			.filter((entry) -> isOurs(entry.getKey()) && entry.getValue().instances() != 0)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	private static boolean isOurs(String name) {
		return name.startsWith(OURS) && !name.startsWith(OF_THE_BENCH);
	}

	boolean isEmpty() {
		return this.counts.isEmpty();
	}

	/**
	 * Return the largest classes as lines for people.
	 * @param limit how many
	 * @param shares among how many their size is divided
	 */
	String largest(int limit, int shares) {
		Stream<String> lines = this.counts.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<String, Count> entry) -> -entry.getValue().bytes()))
			.limit(limit)
			.map((entry) -> "%12.2f %12.1f  %s".formatted((double) entry.getValue().instances() / shares,
					(double) entry.getValue().bytes() / shares, entry.getKey()));
		return Stream.concat(Stream.of("%12s %12s  %s".formatted("objects", "bytes", "class")), lines)
			.collect(Collectors.joining(System.lineSeparator()));
	}

	private record Count(long instances, long bytes) {

		private Count plus(Count other) {
			return new Count(this.instances + other.instances, this.bytes + other.bytes);
		}

		private Count negated() {
			return new Count(-this.instances, -this.bytes);
		}

	}

}
