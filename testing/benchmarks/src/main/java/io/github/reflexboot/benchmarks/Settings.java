package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long and how to measure.
 *
 * @param isQuick whether to be done within a few minutes
 * @param rounds how often everything that is compared takes its turn
 * @param warmUp seconds of everything on two pages before the first one is measured
 * @param window seconds of everything in a round
 * @param sockets idle connections to open in a round
 * @param clients visitors at the same time
 * @param heap how much memory the server has
 * @param serverPrefix what keeps the server on one core, if anything does
 * @param serverOptions options of the server's JVM
 */
record Settings(boolean isQuick, int rounds, double warmUp, double window, int sockets, int clients, String heap,
		List<String> serverPrefix, List<String> serverOptions) {

	private static final int CLIENTS = 20;

	/**
	 * After so many seconds of one processor, the server does not get any faster.
	 */
	private static final double WARM = 25;

	static Settings of(String... arguments) {
		List<String> all = List.of(arguments);
		List<String> options = all.stream().filter((argument) -> !argument.startsWith("--")).toList();
		boolean isQuick = all.contains("--quick");
		String heap = IdleSettings.areIn(arguments) ? IdleSettings.HEAP : "2g";
		return isQuick ? new Settings(true, 3, 4, 0.7, 100, CLIENTS, heap, pinned(), options)
				: new Settings(false, 5, WARM, 3, 300, CLIENTS, heap, pinned(), options);
	}

	/**
	 * Return where the page in Vaadin Flow is, if it was built.
	 */
	Optional<String> flow() {
		return Optional.ofNullable(System.getProperty("bench.flow"));
	}

	private static List<String> pinned() {
		List<String> command = List.of("taskset", "-c", "0");
		try {
			Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("true")).toList()).start();
			return (process.waitFor() == 0) ? command : List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Interrupted before " + Arrays.asList(command), ex);
		}
	}

	/**
	 * Return the same with other options, for servers that have both cores.
	 */
	Settings withServerOptions(List<String> options) {
		return new Settings(this.isQuick, this.rounds, this.warmUp, this.window, this.sockets, this.clients, this.heap,
				List.of(), options);
	}

	/**
	 * Return the same with other options, on the same core.
	 */
	Settings with(List<String> options) {
		return new Settings(this.isQuick, this.rounds, this.warmUp, this.window, this.sockets, this.clients, this.heap,
				this.serverPrefix, options);
	}

	boolean isPinned() {
		return !this.serverPrefix.isEmpty();
	}

}
