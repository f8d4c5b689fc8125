package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Redis that keeps nothing, between the servers.
 */
final class RelayEngine implements AutoCloseable {

	private static final int TRIES = 100;

	private static final long PAUSE = 100;

	private final Process process;

	private final int port;

	private RelayEngine(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static RelayEngine start() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Process process = new ProcessBuilder("redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1",
				"--save", "", "--appendonly", "no")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		RelayEngine engine = new RelayEngine(process, port);
		engine.await();
		return engine;
	}

	private void await() throws IOException {
		for (int i = 0; i < TRIES; i++) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
				return;
			}
			catch (IOException ex) {
				pause();
			}
		}
		throw new IOException("redis-server does not answer");
	}

	private static void pause() throws IOException {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Return what makes a server one of several.
	 */
	List<String> options(List<String> others) {
		return Stream.concat(Stream.of("-Dreflex.relay.engine=redis", "-Dreflex.relay.sticky-sessions=true",
				"-Dreflex.secret=0123456789abcdef0123456789abcdef", "-Dspring.data.redis.port=" + this.port,
				"-Dreflex.page-memory=256MB"), others.stream())
			.toList();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
