package io.github.reflexboot.dispatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a header as it comes off the wire: one character for each byte, as web
 * servers give the headers of a request. A text that has become this is sent as the same
 * bytes again, by whoever sends it.
 */
final class HeaderText {

	private HeaderText() {
	}

	/**
	 * Return what of a text would come off the wire.
	 * @param text the text
	 * @param charset in which the web server sends it
	 * @return the text, with a character for each byte
	 */
	static String of(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

}
