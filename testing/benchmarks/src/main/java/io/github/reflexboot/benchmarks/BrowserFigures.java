package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code RoundTripBenchmark} has printed: from the click until the page has changed.
 */
final class BrowserFigures {

	private static final Pattern LINE = Pattern
		.compile("(what changed|whole page) of \\w+://[^/]+/(\\S*), answer of (\\d+)"
				+ " and page of \\d+ characters, medians of \\d+: click ([\\d.]+) ms \\(90% below ([\\d.]+)\\), get ([\\d.]+) ms");

	private BrowserFigures() {
	}

	static void report(Path log, Figures figures) throws IOException {
		if (!Files.exists(log)) {
			return;
		}
		Matcher line = LINE.matcher(Files.readString(log));
		while (line.find()) {
			String name = "browser." + line.group(2) + (line.group(1).startsWith("whole") ? ".whole-page" : "");
			figures.add(name + ".answer", Long.parseLong(line.group(3)), "characters");
			figures.add(name + ".click", Double.parseDouble(line.group(4)), "ms");
			figures.add(name + ".click-p90", Double.parseDouble(line.group(5)), "ms");
			figures.add(name + ".get", Double.parseDouble(line.group(6)), "ms");
		}
	}

}
