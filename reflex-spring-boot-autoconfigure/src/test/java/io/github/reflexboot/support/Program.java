package io.github.reflexboot.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program of this machine that a test starts, waits for and stops. A machine without it
 * fails the test: a test that is left out proves nothing.
 */
final class Program implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Process process;

	private final Path output;

	private Program(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * Start a program, and wait until it can be used.
	 * @param name its name, or its path
	 * @param installation how to install it
	 * @param folder where it runs and leaves what it says
	 * @param ready whether it can be used
	 * @param arguments its arguments
	 */
	static Program start(String name, String installation, Path folder, BooleanSupplier ready, String... arguments) {
		List<String> command = new ArrayList<>(List.of(new File(name).isAbsolute() ? name : find(name, installation)));
		command.addAll(List.of(arguments));
		Path output = folder.resolve(Path.of(name).getFileName() + ".log");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
			Program program = new Program(process, output);
			program.await(ready, command);
			return program;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the path of a program.
	 */
	static String find(String name, String installation) {
		String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/local/sbin"
				+ File.pathSeparator + "/opt/homebrew/bin";
		return Stream.concat(Stream.of(path.split(File.pathSeparator)), versions())
			.map((folder) -> new File(folder, name))
			.filter(File::canExecute)
			.map(File::getPath)
			.findFirst()
			.orElseThrow(() -> new AssertionError("This test needs the program '" + name
					+ "', which is neither on the PATH nor in /usr/sbin. Install it: " + installation));
	}

	/**
	 * Debian keeps the programs of each PostgreSQL in a folder of its own.
	 */
	private static Stream<String> versions() {
		File[] versions = new File("/usr/lib/postgresql").listFiles();
		return (versions != null) ? Stream.of(versions).map((version) -> version + "/bin") : Stream.empty();
	}

	/**
	 * Return a port that nobody listens on.
	 */
	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void await(BooleanSupplier ready, List<String> command) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!ready.getAsBoolean()) {
			if (hasEndedWithin(20) || System.nanoTime() > deadline) {
				close();
				throw new AssertionError(command + " could not be used within " + PATIENCE.toSeconds()
						+ " seconds. It said: " + Files.readString(this.output));
			}
		}
	}

	private boolean hasEndedWithin(long milliseconds) {
		try {
			return this.process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Have the system stop it, or let it go on.
	 */
	void signal(String signal) {
		try {
			new ProcessBuilder("kill", "-" + signal, String.valueOf(this.process.pid())).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean isRunning() {
		return this.process.isAlive();
	}

	/**
	 * Wait until it has ended by itself.
	 */
	void awaitEnd() {
		if (!hasEndedWithin(PATIENCE.toMillis())) {
			throw new AssertionError(this.process.info() + " did not end");
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		if (!hasEndedWithin(PATIENCE.toMillis())) {
			this.process.destroyForcibly();
			awaitEnd();
		}
	}

}
