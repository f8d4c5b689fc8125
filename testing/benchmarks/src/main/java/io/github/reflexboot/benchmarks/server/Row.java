package io.github.reflexboot.benchmarks.server;

/**
 * A row of the table.
 *
 * @param number its number
 * @param name what it is
 * @param hall where it is
 * @param price what it costs
 * @param taken how many of it are gone
 */
public record Row(int number, String name, String hall, String price, int taken) {

	private static final int HALLS = 7;

	static Row of(int number) {
		return new Row(number, "Some part of the house", "Hall " + number % HALLS, number * 31 % 1000 + ".00", 0);
	}

	Row taken(int count) {
		return new Row(this.number, this.name, this.hall, this.price, count);
	}

}
