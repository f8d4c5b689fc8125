package io.github.reflexboot.benchmarks;

import java.io.IOException;

/**
 * A page in a browser, over its socket.
 */
abstract class SocketExchange implements Exchange {

	private final SocketLine socket;

	/**
	 * Take a socket that has just been opened.
	 */
	SocketExchange(SocketLine socket) throws IOException {
		this.socket = socket;
		this.socket.receive();
	}

	/**
	 * Load a page and connect.
	 */
	static SocketLine connect(int port, String path) throws IOException {
		try (HttpLine http = new HttpLine(port)) {
			http.get(path).expect(200);
			return http.socket("/reflex");
		}
	}

	/**
	 * Send a message and return what comes back.
	 */
	final byte[] ask(String message) throws IOException {
		this.socket.send(message);
		return this.socket.receive();
	}

	/**
	 * Wait for the next message.
	 */
	final byte[] receive() throws IOException {
		return this.socket.receive();
	}

	/**
	 * Give a sign of life.
	 */
	final void pong() throws IOException {
		this.socket.send("{\"type\":\"pong\"}");
	}

	/**
	 * Say goodbye as a browser does.
	 */
	final void leave() throws IOException {
		this.socket.leave();
	}

	@Override
	public final long up() {
		return this.socket.up();
	}

	@Override
	public final long down() {
		return this.socket.down();
	}

	@Override
	public final void close() throws IOException {
		this.socket.close();
	}

}
