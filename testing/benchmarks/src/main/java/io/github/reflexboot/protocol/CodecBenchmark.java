package io.github.reflexboot.protocol;

import java.util.List;
import java.util.Map;

import io.github.reflexboot.benchmarks.Html;
import io.github.reflexboot.delta.PageDelta;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long it takes to read and write messages.
 */
@State(Scope.Benchmark)
public class CodecBenchmark {

	private static final String CLICK = "{\"type\":\"reflex\",\"id\":\"7\",\"target\":\"House#take\",\"url\":\"/house/200\","
			+ "\"element\":{\"tagName\":\"BUTTON\",\"attributes\":{\"type\":\"button\"}},\"v\":\"k3J9\"}";

	private static final Answer.Extras NO_EXTRAS = Answer.Extras.of(List.of(), List.of(), Map.of(), null);

	private final MessageCodec codec = new MessageCodec(new MessageLimits(65_536, 32, 200, 5_000, 8));

	private final ServerMessage change = new Answer.PageChange("7", "k3Ja", null,
			new PageDelta(2284, List.of(0, 1911, "42", 2, 371)), NO_EXTRAS);

	private final ServerMessage page = new Answer.PageMorph("7", "k3Ja", Html.page(Html.rows(200, 1)), NO_EXTRAS);

	@Benchmark
	public ClientMessage readClick() {
		return this.codec.read(CLICK);
	}

	@Benchmark
	public String writeChange() {
		return this.codec.write(this.change);
	}

	@Benchmark
	public String writePageOf200Rows() {
		return this.codec.write(this.page);
	}

}
