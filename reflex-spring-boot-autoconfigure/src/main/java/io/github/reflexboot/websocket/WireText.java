package io.github.reflexboot.websocket;

import java.nio.charset.StandardCharsets;

/**
 * A text as it crosses the wire, in well-formed UTF-8.
 *
 * @param text the text
 * @param bytes how many bytes it has there
 */
record WireText(String text, int bytes) {

	/**
	 * Make a text fit to be sent. Unpaired surrogates, which a browser can send as
	 * escapes, become question marks.
	 */
	static WireText of(String text) {
		int bytes = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isSurrogate(c) && !isPaired(text, i)) {
				return of(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
			}
			bytes += bytesOf(c);
		}
		return new WireText(text, bytes);
	}

	private static boolean isPaired(String text, int place) {
		int other = Character.isHighSurrogate(text.charAt(place)) ? place + 1 : place - 1;
		return other >= 0 && other < text.length()
				&& Character.isSurrogatePair(text.charAt(Math.min(place, other)), text.charAt(Math.max(place, other)));
	}

	/**
	 * Count bytes of UTF-8. The two surrogates of a pair take four bytes together, even
	 * if they arrive in different parts of a message.
	 */
	static int bytesOf(char c) {
		if (c < 0x80) {
			return 1;
		}
		return (c < 0x800 || Character.isSurrogate(c)) ? 2 : 3;
	}

	/**
	 * Return a text that counts as many bytes, but holds nothing.
	 */
	WireText withoutText() {
		return new WireText("", this.bytes);
	}

}
