package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One way to get one page changed, with its visitors and what it took in each round.
 */
final class Contender implements AutoCloseable {

	private static final double WARMING = 0.2;

	private static final double MILLIS = 1e3;

	private static final double NANOS = 1e9;

	/**
	 * How much longer than on an idle machine to go on.
	 */
	private static final int PATIENCE = 4;

	private final Server server;

	private final Kind kind;

	private final List<Exchange> visitors = new ArrayList<>();

	private final List<Window> many = new ArrayList<>();

	private final List<Window> alone = new ArrayList<>();

	Contender(Server server, Kind kind, BenchPage page, int visitors) throws IOException {
		this.server = server;
		this.kind = kind;
		for (int i = 0; i < visitors; i++) {
			this.visitors.add(kind.open(server.port(), page));
		}
	}

	Kind kind() {
		return this.kind;
	}

	/**
	 * Have two visitors at work: more would leave the compilers of the server no time.
	 * What counts is the time that the server has worked, since others may use its core.
	 */
	void warmUp(double seconds) throws IOException {
		double end = this.server.cpu() + seconds * MILLIS;
		long latest = System.nanoTime() + (long) (seconds * PATIENCE * NANOS);
		while (this.server.cpu() < end && System.nanoTime() < latest) {
			Window.of(this.server, this.visitors.subList(0, 2), WARMING);
		}
	}

	/**
	 * Take a turn, with all visitors and then with a single one.
	 */
	void round(double seconds) throws IOException {
		this.many.add(Window.of(this.server, this.visitors, seconds));
		this.alone.add(Window.of(this.server, this.visitors.subList(0, 1), seconds / 2));
	}

	/**
	 * Report medians.
	 * @param name what figures call this
	 * @param get the page itself, in the same rounds
	 */
	void report(String name, Contender get, Figures figures) throws IOException {
		Exchange visitor = this.visitors.get(0);
		long up = visitor.up();
		long down = visitor.down();
		visitor.run();
		figures.add(name + ".bytes-up", visitor.up() - up, "bytes");
		figures.add(name + ".bytes-down", visitor.down() - down, "bytes");
		figures.add(name + ".round-trip", median(this.alone, (window) -> window.times().at(0.5)), "ms");
		figures.add(name + ".round-trip-p99", Samples.of(this.alone.stream().map(Window::times).toList()).at(0.99),
				"ms");
		figures.add(name + ".per-second", median(this.many, Window::perSecond), "1/s");
		figures.add(name + ".cpu", cpu(), "ms");
		figures.add(name + ".cpu-by-get", cpuBy(get), "ratio");
	}

	/**
	 * Return what one of many takes of the server, in milliseconds.
	 */
	double cpu() {
		return median(this.many, Window::cpu);
	}

	/**
	 * Return how much more that is than with another one, round by round.
	 */
	double cpuBy(Contender other) {
		return Samples.median(IntStream.range(0, this.many.size())
			.mapToObj((i) -> this.many.get(i).cpu() / other.many.get(i).cpu())
			.toList());
	}

	private static double median(List<Window> windows, ToDoubleFunction<Window> value) {
		return Samples.median(windows.stream().map(value::applyAsDouble).toList());
	}

	@Override
	public void close() throws IOException {
		for (Exchange visitor : this.visitors) {
			visitor.close();
		}
	}

}
