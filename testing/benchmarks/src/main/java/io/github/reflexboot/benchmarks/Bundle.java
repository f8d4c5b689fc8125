package io.github.reflexboot.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * What a browser downloads.
 */
final class Bundle {

	private Bundle() {
	}

	static void report(Path dist, Figures figures) throws IOException {
		for (Path script : scripts(dist)) {
			figures.add("bundle." + script.getFileName() + ".gzip", compressed(Files.readAllBytes(script)), "bytes");
		}
	}

	private static List<Path> scripts(Path dist) throws IOException {
		try (Stream<Path> files = Files.list(dist)) {
			return files.filter((file) -> file.toString().endsWith(".js")).sorted().toList();
		}
	}

	private static long compressed(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new Best(bytes)) {
			gzip.write(content);
		}
		return bytes.size();
	}

	private static final class Best extends GZIPOutputStream {

		Best(OutputStream out) throws IOException {
			super(out);
			this.def.setLevel(Deflater.BEST_COMPRESSION);
		}

	}

}
