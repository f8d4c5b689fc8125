package io.github.reflexboot.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer of HTTP.
 */
final class Reply {

	private static final int HEX = 16;

	private final int status;

	private final Map<String, String> headers = new TreeMap<>();

	private final byte[] body;

	/**
	 * Read one.
	 */
	Reply(Line line) throws IOException {
		this.status = Integer.parseInt(line.text().split(" ", -1)[1]);
		for (String header = line.text(); !header.isEmpty(); header = line.text()) {
			int colon = header.indexOf(':');
			this.headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
		}
		this.body = hasChunks() ? chunks(line) : line.bytes(Integer.parseInt(header("content-length", "0")));
	}

	private boolean hasChunks() {
		return "chunked".equals(this.headers.get("transfer-encoding"));
	}

	private static byte[] chunks(Line line) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line.text(), HEX); size > 0; size = Integer.parseInt(line.text(), HEX)) {
			body.write(line.bytes(size));
			line.text();
		}
		line.text();
		return body.toByteArray();
	}

	String header(String name, String other) {
		return this.headers.getOrDefault(name, other);
	}

	Reply expect(int expected) {
		if (this.status != expected) {
			throw new IllegalStateException(
					"The server answered with status " + this.status + " instead of " + expected + ": " + text());
		}
		return this;
	}

	byte[] body() {
		return this.body;
	}

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

}
