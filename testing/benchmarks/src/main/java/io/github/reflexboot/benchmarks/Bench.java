package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Measures everything: {@code ./bench}.
 */
final class Bench {

	private Bench() {
	}

	public static void main(String[] arguments) throws IOException {
		Settings settings = Settings.of(arguments);
		Figures figures = new Figures();
		try (Server server = Server.start(settings)) {
			for (BenchPage page : BenchPage.ALL) {
				try (PageBench bench = new PageBench(server, settings, page)) {
					bench.run(figures);
				}
			}
		}
		figures.write(Path.of("target", "bench.json"));
		System.exit(0);
	}

}
