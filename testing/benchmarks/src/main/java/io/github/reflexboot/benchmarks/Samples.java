package io.github.reflexboot.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/**
 * Measured values, sorted.
 */
final class Samples {

	private final double[] sorted;

	Samples(Collection<Double> values) {
		this.sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		if (this.sorted.length == 0) {
			throw new IllegalArgumentException("Nothing was measured: the window is too short");
		}
	}

	/**
	 * Put samples together.
	 */
	static Samples of(Collection<Samples> parts) {
		return new Samples(parts.stream().flatMapToDouble((part) -> Arrays.stream(part.sorted)).boxed().toList());
	}

	static double median(Collection<Double> values) {
		return new Samples(values).at(0.5);
	}

	double at(double share) {
		return this.sorted[(int) Math.min(this.sorted.length - 1, this.sorted.length * share)];
	}

	@Override
	public String toString() {
		return Arrays.toString(this.sorted);
	}

}
