package io.github.reflexboot.benchmarks;

import java.io.IOException;

/**
 * Requests of one visitor.
 */
final class HttpExchange implements Exchange {

	private final HttpLine line;

	private final Request request;

	HttpExchange(int port, Request request) throws IOException {
		this.line = new HttpLine(port);
		this.request = request;
	}

	/**
	 * Do something once, such as loading the page, before what is measured.
	 */
	HttpExchange after(Request first) throws IOException {
		first.send(this.line);
		return this;
	}

	@Override
	public byte[] run() throws IOException {
		return this.request.send(this.line).body();
	}

	@Override
	public long up() {
		return this.line.up();
	}

	@Override
	public long down() {
		return this.line.down();
	}

	@Override
	public void close() throws IOException {
		this.line.close();
	}

	/**
	 * One or more requests that belong together.
	 */
	interface Request {

		Reply send(HttpLine line) throws IOException;

	}

}
