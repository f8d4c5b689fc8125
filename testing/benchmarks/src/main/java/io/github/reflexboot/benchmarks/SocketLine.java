package io.github.reflexboot.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket that counts the bytes of its messages, without their framing.
 */
final class SocketLine implements AutoCloseable {

	private static final int TEXT = 0x81;

	private static final int FINAL = 0x80;

	private static final int CLOSE = 8;

	private static final int GOING_AWAY = 1001;

	private static final int MASKED = 0x80;

	private static final int TWO_BYTES = 126;

	private static final int EIGHT_BYTES = 127;

	private final Line line;

	private long up;

	private long down;

	SocketLine(int port, String path, String cookie) throws IOException {
		this.line = new Line(port);
		this.line.send("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
				+ "\r\n" + cookie + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
				+ "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: reflex.v1\r\n\r\n");
		new Reply(this.line).expect(101);
	}

	/**
	 * Send a text. All zeros are a mask as well.
	 */
	void send(String text) throws IOException {
		byte[] payload = text.getBytes(StandardCharsets.UTF_8);
		this.up += payload.length;
		ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) TEXT);
		if (payload.length < TWO_BYTES) {
			frame.put((byte) (MASKED | payload.length));
		}
		else {
			frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
		}
		frame.putInt(0).put(payload).flip();
		byte[] bytes = new byte[frame.remaining()];
		frame.get(bytes);
		this.line.send(bytes);
	}

	/**
	 * Wait for the next text.
	 */
	byte[] receive() throws IOException {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		for (int head = this.line.octet();; head = this.line.octet()) {
			byte[] payload = this.line.bytes(length());
			if ((head & ~FINAL) == CLOSE) {
				throw new IOException("The server closed with " + ByteBuffer.wrap(payload).getShort());
			}
			message.write(payload);
			if ((head & FINAL) != 0) {
				this.down += message.size();
				return message.toByteArray();
			}
		}
	}

	private int length() throws IOException {
		int length = this.line.octet();
		return switch (length) {
			case TWO_BYTES -> Short.toUnsignedInt(ByteBuffer.wrap(this.line.bytes(Short.BYTES)).getShort());
			case EIGHT_BYTES -> Math.toIntExact(ByteBuffer.wrap(this.line.bytes(Long.BYTES)).getLong());
			default -> length;
		};
	}

	/**
	 * Say goodbye as a browser does, and wait until the server has closed as well.
	 */
	void leave() throws IOException {
		this.line.send(new byte[] { (byte) (FINAL | CLOSE), (byte) (MASKED | Short.BYTES), 0, 0, 0, 0,
				(byte) (GOING_AWAY >> Byte.SIZE), (byte) GOING_AWAY });
		try {
			while (this.line.octet() != (FINAL | CLOSE)) {
				this.line.bytes(length());
			}
		}
		catch (EOFException ex) {
			// A server that is in a hurry cuts the connection instead.
		}
		this.line.close();
	}

	long up() {
		return this.up;
	}

	long down() {
		return this.down;
	}

	@Override
	public void close() throws IOException {
		this.line.close();
	}

}
