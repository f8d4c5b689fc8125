package io.github.reflexboot.invoke;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.LoginReflex;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.TestServer;

/**
 * Measures what a reflex costs beside a plain request for the same page through the same
 * filters, in turn, in one run, with the same client for both: a bare socket for HTTP,
 * and the raw connection of the tests. It is not part of the build: run it by
 * {@code -Dtest=ChainBenchmark}.
 */
class ChainBenchmark {

	private static final String REFRESH = "{\"type\":\"reflex\",\"id\":\"1\",\"url\":\"/who\"}";

	private static final String VISIT = REFRESH.replace("}", ",\"target\":\"Guarded#visit\"}");

	private static final int WARM_UP = 3_000;

	private static final int MEASURED = 3_000;

	@Test
	void withSessionsOfTheContainer() throws IOException {
		measure("Spring Security, container sessions", TestServer.JPA + "," + TestServer.SESSION);
	}

	@Test
	void withSessionsInTheDatabase() throws IOException {
		measure("Spring Security, Spring Session JDBC", TestServer.JPA);
	}

	private static void measure(String chain, String exclude) throws IOException {
		try (TestServer server = TestServer.start(
				List.of(SecuredApplication.class, LoginReflex.class, LoginReflex.Pages.class),
				"spring.autoconfigure.exclude=" + exclude, "server.tomcat.max-keep-alive-requests=-1",
				"spring.session.jdbc.initialize-schema=always", "spring.datasource.generate-unique-name=true")) {
			server.get("/token");
			server.post("/login", "username=user&password=pw");
			try (Wire socket = new Wire(server).upgraded(); Wire plain = new Wire(server)) {
				long[] reflex = new long[MEASURED];
				long[] action = new long[MEASURED];
				long[] get = new long[MEASURED];
				for (int i = -WARM_UP; i < MEASURED; i++) {
					int at = Math.max(i, 0);
					get[at] = time(() -> plain.get("/who"));
					reflex[at] = time(() -> socket.ask(REFRESH));
					action[at] = time(() -> socket.ask(VISIT));
				}
				System.out.printf("%s, medians of %d (90%% below): GET %s, refresh %s, reflex with an action %s%n",
						chain, MEASURED, describe(get), describe(reflex), describe(action));
			}
		}
	}

	private static long time(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private static String describe(long[] nanos) {
		Arrays.sort(nanos);
		return "%.0f µs (%.0f)".formatted(nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 9 / 10] / 1e3);
	}

	/**
	 * A bare connection, as cheap for HTTP as for frames.
	 */
	private static final class Wire implements AutoCloseable {

		private final TestServer server;

		private final Socket socket;

		private final DataInputStream input;

		private final OutputStream output;

		Wire(TestServer server) throws IOException {
			this.server = server;
			this.socket = new Socket("localhost", server.port());
			this.socket.setTcpNoDelay(true);
			this.input = new DataInputStream(new BufferedInputStream(this.socket.getInputStream()));
			this.output = this.socket.getOutputStream();
		}

		Wire upgraded() throws IOException {
			request("/reflex", "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
					+ "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: reflex.v1\r\nOrigin: "
					+ this.server.origin() + "\r\n");
			headers();
			frame();
			return this;
		}

		void get(String path) {
			try {
				request(path, "");
				this.input.readFully(new byte[headers()]);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		void ask(String message) {
			try {
				byte[] text = message.getBytes(StandardCharsets.UTF_8);
				byte[] frame = new byte[6 + text.length];
				frame[0] = (byte) 0x81;
				frame[1] = (byte) (0x80 | text.length);
				System.arraycopy(text, 0, frame, 6, text.length);
				this.output.write(frame);
				frame();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private void request(String path, String more) throws IOException {
			String cookies = this.server.cookies().replaceAll("[\\[\\]\"]", "").replace(",", ";");
			this.output.write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + this.server.port()
					+ "\r\nAccept: text/html\r\nCookie: " + cookies + "\r\n" + more + "\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		}

		/**
		 * Read the head of an answer.
		 * @return how long its body is
		 */
		private int headers() throws IOException {
			int length = 0;
			for (String line = line(); !line.isEmpty(); line = line()) {
				if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
					length = Integer.parseInt(line.substring(15).strip());
				}
			}
			return length;
		}

		private String line() throws IOException {
			StringBuilder line = new StringBuilder();
			for (int next = this.input.readByte(); next != '\n'; next = this.input.readByte()) {
				if (next != '\r') {
					line.append((char) next);
				}
			}
			return line.toString();
		}

		private void frame() throws IOException {
			this.input.readByte();
			int length = this.input.readByte();
			this.input.readFully(new byte[(length == 126) ? this.input.readUnsignedShort() : length]);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
