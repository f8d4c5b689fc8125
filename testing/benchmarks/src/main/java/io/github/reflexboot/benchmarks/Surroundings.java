package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the figures depend on.
 */
final class Surroundings {

	private static final Path CPU = Path.of("/proc/cpuinfo");

	private Surroundings() {
	}

	static void report(Server server, Settings settings, Figures figures) throws IOException {
		figures.add("versions", server.versions());
		figures.add("commit", System.getProperty("bench.commit", "unknown"));
		figures.add("machine", System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", " + processor()
				+ "; " + (settings.isPinned() ? "server and client pinned to one core each" : "nothing pinned"));
		figures.add("load-before", Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
				"processes");
		figures.add("server-options", String.join(" ", settings.serverOptions()));
	}

	private static String processor() throws IOException {
		if (!Files.exists(CPU)) {
			return "unknown processor";
		}
		try (Stream<String> lines = Files.lines(CPU)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.findFirst()
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.orElse("unknown processor");
		}
	}

}
