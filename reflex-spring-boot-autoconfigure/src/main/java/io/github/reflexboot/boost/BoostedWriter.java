package io.github.reflexboot.boost;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes the characters of a page.
 */
final class BoostedWriter extends Writer {

	private final Writer target;

	private final BoostedResponse response;

	BoostedWriter(Writer target, BoostedResponse response) {
		this.target = target;
		this.response = response;
	}

	void pass(String text) throws IOException {
		this.target.write(text);
	}

	@Override
	public void write(char[] characters, int offset, int length) throws IOException {
		String instead = this.response.begin() ? this.response.take(new String(characters, offset, length)) : null;
		if (instead != null) {
			this.target.write(instead);
		}
		else {
			this.target.write(characters, offset, length);
		}
	}

	@Override
	public void write(String text, int offset, int length) throws IOException {
		String instead = this.response.begin() ? this.response.take(text.substring(offset, offset + length)) : null;
		if (instead != null) {
			this.target.write(instead);
		}
		else {
			this.target.write(text, offset, length);
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

}
