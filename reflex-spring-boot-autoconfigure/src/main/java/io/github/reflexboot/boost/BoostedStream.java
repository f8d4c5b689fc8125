package io.github.reflexboot.boost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bytes of a page. All that is looked for is ASCII, so bytes are looked at as
 * if they were characters.
 */
final class BoostedStream extends ServletOutputStream {

	private final ServletOutputStream target;

	private final BoostedResponse response;

	BoostedStream(ServletOutputStream target, BoostedResponse response) {
		this.target = target;
		this.response = response;
	}

	void pass(String text) throws IOException {
		this.target.write(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	@Override
	public void write(int value) throws IOException {
		if (this.response.begin()) {
			write(new byte[] { (byte) value }, 0, 1);
		}
		else {
			this.target.write(value);
		}
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		String instead = this.response.begin()
				? this.response.take(new String(bytes, offset, length, StandardCharsets.ISO_8859_1)) : null;
		if (instead != null) {
			pass(instead);
		}
		else {
			this.target.write(bytes, offset, length);
		}
	}

	@Override
	public void flush() throws IOException {
		this.response.flush(this.target);
	}

	@Override
	public void close() throws IOException {
		this.response.close(this.target);
	}

	@Override
	public boolean isReady() {
		return this.target.isReady();
	}

	@Override
	public void setWriteListener(@Nullable WriteListener listener) {
		this.target.setWriteListener(listener);
	}

}
