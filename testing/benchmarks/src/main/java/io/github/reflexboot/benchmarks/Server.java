package io.github.reflexboot.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.reflexboot.benchmarks.server.BenchApplication;

/**
 * The application in a JVM of its own.
 */
final class Server implements AutoCloseable {

	private static final double NANOS_PER_MILLI = 1e6;

	private final Process process;

	private final int port;

	private final HttpLine probe;

	private Server(Process process, int port) throws IOException {
		this.process = process;
		this.port = port;
		this.probe = new HttpLine(port);
		// A connection that asks for nothing is closed after a minute.
		cpu();
	}

	static Server start(Settings settings) throws IOException {
		return start(settings, System.getProperty("java.class.path"));
	}

	/**
	 * Start another one of the same name.
	 * @param classPath where it is
	 */
	static Server start(Settings settings, String classPath) throws IOException {
		List<String> command = new ArrayList<>(settings.serverPrefix());
		command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-Xms" + settings.heap(),
				"-Xmx" + settings.heap(), "-cp", classPath));
		command.addAll(settings.serverOptions());
		command.add(BenchApplication.class.getName());
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		return new Server(process, port(process));
	}

	private static int port(Process process) throws IOException {
		StringBuilder output = new StringBuilder();
		BufferedReader lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith(BenchApplication.PORT)) {
				return Integer.parseInt(line.substring(BenchApplication.PORT.length()));
			}
			output.append(line).append('\n');
		}
		throw new IllegalStateException("The application did not start:\n" + output);
	}

	int port() {
		return this.port;
	}

	/**
	 * Return how much CPU time the server has used so far, in milliseconds.
	 */
	double cpu() throws IOException {
		return Long.parseLong(ask("/probe/cpu")) / NANOS_PER_MILLI;
	}

	/**
	 * Return how many bytes of its heap are in use after a collection.
	 */
	long heap() throws IOException {
		return Long.parseLong(ask("/probe/heap"));
	}

	/**
	 * Return what is alive on its heap, class by class.
	 */
	String histogram() throws IOException {
		return ask("/probe/histogram");
	}

	String versions() throws IOException {
		return ask("/probe/versions");
	}

	private String ask(String path) throws IOException {
		return this.probe.get(path).expect(200).text();
	}

	@Override
	public void close() throws IOException {
		this.probe.close();
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
