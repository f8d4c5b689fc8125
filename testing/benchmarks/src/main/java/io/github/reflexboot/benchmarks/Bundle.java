package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a browser downloads, as {@code gzip -9} leaves it.
 */
final class Bundle {

	private Bundle() {
	}

	static void report(Path dist, Figures figures) throws IOException {
		for (Path script : scripts(dist)) {
			figures.add("bundle." + script.getFileName() + ".gzip", compressed(script), "bytes");
		}
	}

	private static List<Path> scripts(Path dist) throws IOException {
		try (Stream<Path> files = Files.list(dist)) {
			return files.filter((file) -> file.toString().endsWith(".js")).sorted().toList();
		}
	}

	private static long compressed(Path script) throws IOException {
		Process gzip = new ProcessBuilder("gzip", "-9c").redirectInput(script.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (InputStream output = gzip.getInputStream()) {
			return output.readAllBytes().length;
		}
	}

}
