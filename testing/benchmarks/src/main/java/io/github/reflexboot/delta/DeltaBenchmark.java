package io.github.reflexboot.delta;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.github.reflexboot.benchmarks.Html;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How long it takes to find what changed.
 */
@State(Scope.Benchmark)
public class DeltaBenchmark {

	private static final int SHUFFLED = 2_000;

	/**
	 * The rows of the page, of which one changes; all change places where it says so.
	 */
	@Param({ "1", "200", "2000", "2000-shuffled" })
	String rows = "";

	private byte[] base = {};

	private byte[] page = {};

	/**
	 * Make the two pages.
	 */
	@Setup
	public void pages() {
		boolean isShuffled = this.rows.endsWith("shuffled");
		int count = isShuffled ? SHUFFLED : Integer.parseInt(this.rows);
		List<String> changed = new ArrayList<>(Html.rows(count, 42));
		if (isShuffled) {
			Collections.shuffle(changed, new Random(1));
		}
		this.base = Html.page(Html.rows(count, 41)).getBytes(StandardCharsets.UTF_8);
		this.page = Html.page(changed).getBytes(StandardCharsets.UTF_8);
	}

	@Benchmark
	public @Nullable PageDelta between() {
		return PageDelta.between(this.base, this.page);
	}

}
