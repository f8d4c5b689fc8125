package io.github.reflexboot.dispatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a header as it comes off the wire: one character for each byte, as web
 * servers hand over the headers of a request. Whoever sends such a text sends the same
 * bytes again.
 */
final class HeaderText {

	private HeaderText() {
	}

	/**
	 * Return a text as it would come off the wire.
	 * @param text the text
	 * @param charset the charset in which the web server sends it
	 * @return the text, with a character for each byte
	 */
	static String of(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

}
