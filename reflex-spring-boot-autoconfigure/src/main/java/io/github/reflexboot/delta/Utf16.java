package io.github.reflexboot.delta;

/**
 * Counts the UTF-16 units of well-formed UTF-8.
 */
final class Utf16 {

	private static final long NOT_ASCII = 0x8080808080808080L;

	private Utf16() {
	}

	static int length(byte[] bytes, int from, int to) {
		int units = to - from;
		for (int i = asciiUntil(bytes, from, to); i < to; i = asciiUntil(bytes, i + 1, to)) {
			// Only the first byte of a character counts, and twice for one beyond the
			// basic plane.
			if (isInside(bytes[i])) {
				units--;
			}
			else if ((bytes[i] & 0xF8) == 0xF0) {
				units++;
			}
		}
		return units;
	}

	/**
	 * Most pages are ASCII for long stretches.
	 */
	private static int asciiUntil(byte[] bytes, int from, int to) {
		int place = from;
		while (place + Long.BYTES <= to && ((long) CommonEnd.EIGHT_BYTES.get(bytes, place) & NOT_ASCII) == 0) {
			place += Long.BYTES;
		}
		return place;
	}

	/**
	 * Return how far it is from one place to another, which may be before it.
	 */
	static int distance(byte[] bytes, int from, int to) {
		return (from <= to) ? length(bytes, from, to) : -length(bytes, to, from);
	}

	/**
	 * Return the nearest beginning of a character, at a place or before it.
	 */
	static int backToCharacter(byte[] bytes, int place) {
		int beginning = place;
		while (beginning > 0 && beginning < bytes.length && isInside(bytes[beginning])) {
			beginning--;
		}
		return beginning;
	}

	/**
	 * Return the nearest beginning of a character, at a place or after it.
	 */
	static int onToCharacter(byte[] bytes, int place) {
		int beginning = place;
		while (beginning < bytes.length && isInside(bytes[beginning])) {
			beginning++;
		}
		return beginning;
	}

	private static boolean isInside(byte part) {
		return (part & 0xC0) == 0x80;
	}

}
