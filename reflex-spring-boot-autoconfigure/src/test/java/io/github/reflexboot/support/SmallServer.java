package io.github.reflexboot.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An application in a virtual machine of its own, with little memory, that ends when it
 * has none left. What it measures of itself it says when it is asked.
 */
public final class SmallServer implements AutoCloseable {

	private static final String READY = "listening on ";

	private final Process process;

	private final BufferedReader output;

	private final int port;

	private SmallServer(Process process, BufferedReader output, int port) {
		this.process = process;
		this.output = output;
		this.port = port;
	}

	/**
	 * Start it.
	 * @param megabytes its heap
	 * @param configuration the application
	 * @param properties its properties
	 */
	public static SmallServer start(int megabytes, Class<?> configuration, String... properties) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-cp",
				System.getProperty("java.class.path"), SmallServer.class.getName(), configuration.getName()));
		command.addAll(List.of(properties));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		return new SmallServer(process, output, Integer.parseInt(await(output, READY)));
	}

	private static String await(BufferedReader output, String beginning) throws IOException {
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith(beginning)) {
				return line.substring(beginning.length());
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("The application has ended. It said: " + said);
	}

	/**
	 * Run the application, and say what it is asked for.
	 */
	public static void main(String[] arguments) throws Exception {
		String[] properties = new String[arguments.length - 1];
		System.arraycopy(arguments, 1, properties, 0, properties.length);
		try (TestServer server = TestServer.start(List.of(Class.forName(arguments[0])), properties)) {
			System.out.println(READY + server.port());
			while (System.in.read() >= 0) {
				long peak = ManagementFactory.getMemoryPoolMXBeans()
					.stream()
					.filter((pool) -> pool.getType() == java.lang.management.MemoryType.HEAP)
					.map(MemoryPoolMXBean::getPeakUsage)
					.mapToLong((usage) -> usage.getUsed())
					.sum();
				System.gc();
				System.out.println("used " + (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20)
						+ " peak " + (peak >> 20) + " threads " + Thread.activeCount() + " held "
						+ Thread.getAllStackTraces()
							.keySet()
							.stream()
							.filter((thread) -> thread.getName().matches("reflex-\\d+"))
							.filter((thread) -> java.util.Arrays.stream(thread.getStackTrace())
								.anyMatch((frame) -> frame.getMethodName().equals("runNext")))
							.count());
			}
		}
	}

	/**
	 * Return what is in use: {@code used 90 peak 210 threads 31 held 0}, in megabytes
	 * after a collection, at most so far, all threads, and those that reflexes hold.
	 */
	public String measure() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
		return "used " + await(this.output, "used ");
	}

	public int used() throws IOException {
		return Integer.parseInt(measure().split(" ")[1]);
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Open a connection as a visitor of his own.
	 */
	public TestSocket openFrom(String address) {
		return openFrom(address, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
	}

	/**
	 * Open a connection from a browser.
	 */
	public TestSocket openFrom(String address, HttpClient browser) {
		return TestSocket.open(browser, URI.create("ws://localhost:" + this.port + "/reflex"),
				"http://localhost:" + this.port, "X-Forwarded-For", address);
	}

	/**
	 * Open a connection that nobody reads from.
	 */
	public DeafSocket openDeaf(String address) throws IOException {
		return new DeafSocket(this.port, address);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/**
	 * A connection from which nothing is read after the handshake.
	 */
	public static final class DeafSocket implements AutoCloseable {

		private final Socket socket = new Socket();

		DeafSocket(int port, String address) throws IOException {
			this.socket.setReceiveBufferSize(4096);
			this.socket.connect(new java.net.InetSocketAddress("localhost", port));
			write(("GET /reflex HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
					+ "\r\nX-Forwarded-For: " + address
					+ "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
					+ "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: reflex.v1\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			if (this.socket.getInputStream().read() != 'H') {
				throw new IOException("The handshake was refused");
			}
		}

		private void write(byte[] bytes) throws IOException {
			this.socket.getOutputStream().write(bytes);
			this.socket.getOutputStream().flush();
		}

		/**
		 * Send a text frame of at most 125 bytes, masked with zeros.
		 */
		public void send(String text) throws IOException {
			byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
			byte[] frame = new byte[payload.length + 6];
			frame[0] = (byte) 0x81;
			frame[1] = (byte) (0x80 | payload.length);
			System.arraycopy(payload, 0, frame, 6, payload.length);
			write(frame);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
