package io.github.reflexboot.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * A Redis of its own, in memory, on a port of its own.
 */
public final class RedisServer implements AutoCloseable {

	private final Path folder;

	private final int port = Program.freePort();

	private Program program;

	private RedisServer(Path folder) {
		this.folder = folder;
	}

	/**
	 * Start a Redis that knows nothing.
	 */
	public static RedisServer start() {
		try {
			RedisServer redis = new RedisServer(Files.createTempDirectory("redis"));
			redis.startAgain();
			return redis;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Start it again, with what was {@link #stop() kept}, on the same port.
	 */
	public void startAgain() {
		this.program = Program.start("redis-server", "apt-get install redis-server, or brew install redis", this.folder,
				this::answers, "--port", String.valueOf(this.port), "--bind", "127.0.0.1", "--save", "", "--appendonly",
				"no", "--dir", this.folder.toString());
	}

	public int port() {
		return this.port;
	}

	/**
	 * Have a command done, as an administrator would.
	 * @return the first line of the answer
	 */
	public String command(String command) throws IOException {
		try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
				.readLine();
		}
	}

	private boolean answers() {
		try {
			return "+PONG".equals(command("PING"));
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Have it do nothing at all, while its connections stay.
	 */
	public void suspend() {
		this.program.signal("STOP");
	}

	public void goOn() {
		this.program.signal("CONT");
	}

	/**
	 * Stop it, and keep what it knows for the next start.
	 */
	public void stop() {
		end("SHUTDOWN SAVE");
	}

	/**
	 * Stop it, and forget what it knows.
	 */
	public void crash() {
		end("SHUTDOWN NOSAVE");
	}

	private void end(String command) {
		try {
			command(command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.program.awaitEnd();
	}

	@Override
	public void close() {
		this.program.close();
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
