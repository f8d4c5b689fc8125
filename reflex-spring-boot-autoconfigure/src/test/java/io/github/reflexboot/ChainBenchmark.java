package io.github.reflexboot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.LoginReflex;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

/**
 * Measures what a reflex costs beside a plain request for the same page through the same
 * filters, in turn, in one run, with the same client for both: a bare socket for HTTP,
 * and the raw connection of the tests. It is not part of the build: run it by
 * {@code -Dtest=ChainBenchmark}.
 */
class ChainBenchmark {

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
			try (TestSocket socket = server.open(); Plain plain = new Plain(server)) {
				long[] reflex = new long[MEASURED];
				long[] action = new long[MEASURED];
				long[] get = new long[MEASURED];
				for (int i = -WARM_UP; i < MEASURED; i++) {
					int at = Math.max(i, 0);
					get[at] = time(() -> plain.get("/who"));
					reflex[at] = time(() -> socket.ask("/who", null));
					action[at] = time(() -> socket.ask("/who", "Guarded#visit"));
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
	 * A connection that is kept, as a browser's.
	 */
	private static final class Plain implements AutoCloseable {

		private final Socket socket;

		private final InputStream input;

		private final String headers;

		Plain(TestServer server) throws IOException {
			this.socket = new Socket("localhost", server.port());
			this.socket.setTcpNoDelay(true);
			this.input = new BufferedInputStream(this.socket.getInputStream());
			this.headers = " HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\nAccept: text/html\r\nCookie: "
					+ server.cookies().replaceAll("[\\[\\]\"]", "").replace(",", ";") + "\r\n\r\n";
		}

		void get(String path) {
			try {
				this.socket.getOutputStream().write(("GET " + path + this.headers).getBytes(StandardCharsets.US_ASCII));
				int length = -1;
				for (String line = line(); !line.isEmpty(); line = line()) {
					if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
						length = Integer.parseInt(line.substring(15).strip());
					}
				}
				if (this.input.readNBytes(length).length != length) {
					throw new IllegalStateException("The answer broke off");
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private String line() throws IOException {
			StringBuilder line = new StringBuilder();
			for (int next = this.input.read(); next != '\n'; next = this.input.read()) {
				if (next < 0) {
					throw new IOException("The connection was closed");
				}
				if (next != '\r') {
					line.append((char) next);
				}
			}
			return line.toString();
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
