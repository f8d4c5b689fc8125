package io.github.reflexboot.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A TCP connection to the server that counts bytes. Blocking, and with no thread of its
 * own: what the client does must not show in the figures.
 */
final class Line implements AutoCloseable {

	private static final int BUFFER = 64 * 1024;

	private static final int TIMEOUT = 120_000;

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	private long up;

	private long down;

	Line(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(TIMEOUT);
		this.in = new BufferedInputStream(this.socket.getInputStream(), BUFFER);
		this.out = this.socket.getOutputStream();
	}

	void send(byte[] bytes) throws IOException {
		this.up += bytes.length;
		this.out.write(bytes);
	}

	int octet() throws IOException {
		int octet = this.in.read();
		if (octet < 0) {
			throw new EOFException("The server has closed the connection");
		}
		this.down++;
		return octet;
	}

	byte[] bytes(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		this.down += bytes.length;
		if (bytes.length < length) {
			throw new EOFException(
					"The server has closed the connection after " + bytes.length + " of " + length + " expected bytes");
		}
		return bytes;
	}

	/**
	 * Read a line of a head of HTTP, without its end.
	 */
	String text() throws IOException {
		StringBuilder text = new StringBuilder();
		for (int octet = octet(); octet != '\n'; octet = octet()) {
			text.append((char) octet);
		}
		return text.toString().stripTrailing();
	}

	void send(String text) throws IOException {
		send(text.getBytes(StandardCharsets.UTF_8));
	}

	long up() {
		return this.up;
	}

	long down() {
		return this.down;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
