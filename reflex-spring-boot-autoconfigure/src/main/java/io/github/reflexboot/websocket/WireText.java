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
	 * Make a text fit to be sent. Half a character, such as a browser can send by its
	 * number, cannot be.
	 */
	static WireText of(String text) {
		int bytes = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80) {
				bytes++;
			}
			else if (c < 0x800) {
				bytes += 2;
			}
			else if (!Character.isSurrogate(c)) {
				bytes += 3;
			}
			else if (Character.isHighSurrogate(c) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				bytes += 4;
				i++;
			}
			else {
				return of(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
			}
		}
		return new WireText(text, bytes);
	}

	/**
	 * Return what counts as much, and holds nothing.
	 */
	WireText withoutText() {
		return new WireText("", this.bytes);
	}

}
