package io.github.reflexboot.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A visitor on a keep-alive connection of HTTP, who sends no more headers than are
 * needed.
 */
final class HttpLine implements AutoCloseable {

	private static final String ACCEPT = "Accept: text/html\r\n";

	private final int port;

	private final Line line;

	private String cookie = "";

	HttpLine(int port) throws IOException {
		this.port = port;
		this.line = new Line(port);
	}

	Reply get(String path) throws IOException {
		return ask("GET " + path + head() + "\r\n");
	}

	Reply post(String path) throws IOException {
		return ask("POST " + path + head() + "Content-Length: 0\r\n\r\n");
	}

	Reply post(String path, String json) throws IOException {
		return ask("POST " + path + head() + "Content-Type: application/json; charset=UTF-8\r\nContent-Length: "
				+ json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
	}

	private Reply ask(String request) throws IOException {
		this.line.send(request);
		Reply reply = new Reply(this.line);
		String cookie = reply.header("set-cookie", "");
		if (!cookie.isEmpty()) {
			this.cookie = "Cookie: " + cookie.split(";", -1)[0] + "\r\n";
		}
		return reply;
	}

	private String head() {
		return " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n" + ACCEPT + this.cookie;
	}

	/**
	 * Open a WebSocket as the same visitor.
	 */
	SocketLine socket(String path) throws IOException {
		return new SocketLine(this.port, path, this.cookie);
	}

	long up() {
		return this.line.up();
	}

	long down() {
		return this.line.down();
	}

	@Override
	public void close() throws IOException {
		this.line.close();
	}

}
