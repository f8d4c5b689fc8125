package io.github.reflexboot.browsertests.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code samples/cluster/start} starts: the nodes {@code a} and {@code b}, the
 * {@code engine} between them and {@code nginx}, each a process of its own.
 */
final class Cluster implements AutoCloseable {

	static final List<String> NODES = List.of("a", "b");

	private static final Path SAMPLE = Path.of("../../samples/cluster").toAbsolutePath().normalize();

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Engine engine;

	private final Path home;

	private final Process process;

	private Cluster(Engine engine, Path home, Process process) {
		this.engine = engine;
		this.home = home;
		this.process = process;
	}

	/**
	 * Start all of it, and wait until it can be used.
	 * @param engine what is between the nodes
	 * @param arguments properties of both nodes
	 */
	static Cluster start(Engine engine, String... arguments) {
		try {
			Path home = Files.createTempDirectory("cluster");
			ProcessBuilder start = script(home, "start", arguments);
			start.environment().put("ENGINE", engine.name().toLowerCase(Locale.ROOT));
			Cluster cluster = new Cluster(engine, home, start.start());
			Runtime.getRuntime().addShutdownHook(new Thread(cluster.process::destroy));
			cluster.awaitAddress();
			return cluster;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ProcessBuilder script(Path home, String name, String... arguments) {
		List<String> command = new ArrayList<>(List.of(SAMPLE.resolve(name).toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("CLUSTER_HOME", home.toString());
		return builder;
	}

	private void awaitAddress() throws IOException {
		StringBuilder said = new StringBuilder();
		BufferedReader output = this.process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			said.append(line).append('\n');
			if (line.startsWith("Open http")) {
				Thread rest = new Thread(() -> output.lines().forEach((next) -> {
				}));
				rest.setDaemon(true);
				rest.start();
				return;
			}
		}
		throw new AssertionError("samples/cluster/start has ended. It said: " + said);
	}

	/**
	 * Return the address of nginx.
	 */
	String address() {
		return "http://127.0.0.1:" + port("nginx");
	}

	/**
	 * Return the address of a node itself.
	 */
	String nodeAddress(String node) {
		return "http://127.0.0.1:" + port(node);
	}

	private int port(String part) {
		return Integer.parseInt(read(part + ".port"));
	}

	private String read(String file) {
		try {
			return Files.readString(this.home.resolve(file)).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Kill a node as the README says.
	 */
	void killByScript(String node) {
		try {
			assertThat(script(this.home, "kill-one", node).start().waitFor()).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Kill a part, which is started again as soon as it may be.
	 */
	void kill(String part) {
		ProcessHandle killed = handle(part);
		signal(part, part.equals("engine") ? this.engine.deathSignal() : "KILL");
		Awaitility.await().atMost(PATIENCE).until(() -> !killed.isAlive());
	}

	void signal(String part, String signal) {
		try {
			new ProcessBuilder("kill", "-" + signal, read(part + ".pid")).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ProcessHandle handle(String part) {
		return ProcessHandle.of(Long.parseLong(read(part + ".pid"))).orElseThrow();
	}

	/**
	 * Have a part stay away once it is killed.
	 */
	void keepAway(String part) {
		try {
			Files.writeString(this.home.resolve(part + ".away"), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let the engine come back, with what it had on its disk or with nothing.
	 */
	void letEngineBack(boolean emptied) {
		Path data = Path.of(read("engine.data"));
		if (emptied) {
			this.engine.emptyWhileAway(data);
		}
		letBack("engine");
		if (emptied) {
			this.engine.empty(port("engine"));
		}
	}

	/**
	 * Have the engine forget all it knows, while it runs.
	 */
	void emptyEngine() {
		this.engine.empty(port("engine"));
	}

	/**
	 * End all connections to the engine.
	 */
	void cutConnections() {
		this.engine.cutConnections(port("engine"));
	}

	/**
	 * Let a part come back, and wait until it can be used.
	 */
	void letBack(String part) {
		try {
			Files.deleteIfExists(this.home.resolve(part + ".away"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Awaitility.await().atMost(PATIENCE).until(() -> isOpen(part));
	}

	private boolean isOpen(String part) {
		if (part.equals("engine")) {
			return this.engine.answers(port("engine"));
		}
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port(part))) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * End all of it, as Ctrl-C does.
	 */
	@Override
	public void close() {
		List<ProcessHandle> parts = this.process.descendants().toList();
		this.process.destroy();
		try {
			assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(parts).as("what is left of it").noneMatch(ProcessHandle::isAlive);
			FileSystemUtils.deleteRecursively(this.home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
