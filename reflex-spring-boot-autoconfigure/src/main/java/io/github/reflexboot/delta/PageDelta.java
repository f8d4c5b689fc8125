package io.github.reflexboot.delta;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How to make one page text out of another, by copying from it and inserting what is new.
 * Offsets and lengths count UTF-16 units, as the strings of a browser do.
 *
 * @param length how long the new text is
 * @param steps what to do, in order: two numbers copy, where the first says how many
 * units to skip, forwards or backwards, since the end of the last copy, and the second
 * how many to copy; a text is inserted
 * @since 0.1.0
 */
public record PageDelta(int length, List<Object> steps) {

	/**
	 * A delta that is nearly as large as the page spares nothing worth a second way to
	 * get it wrong.
	 */
	private static final double WORTHWHILE = 0.6;

	/**
	 * About what a number takes on the wire.
	 */
	private static final int NUMBER = 6;

	/**
	 * Compare two texts.
	 * @param base what the browser has, in well-formed UTF-8
	 * @param page what it is to have, in well-formed UTF-8
	 * @return the steps, none at all for equal texts; {@code null} if they are no smaller
	 * than the page
	 */
	public static @Nullable PageDelta between(byte[] base, byte[] page) {
		if (Arrays.equals(base, page)) {
			return new PageDelta(Utf16.length(page, 0, page.length), List.of());
		}
		Steps steps = new Steps(base, page);
		new Comparison(base, page, steps).run();
		boolean isWorthwhile = steps.cost() < page.length * WORTHWHILE;
		return isWorthwhile ? steps.toDelta() : null;
	}

	/**
	 * Tell whether the two texts were equal.
	 * @return whether there is nothing to do
	 */
	public boolean changesNothing() {
		return this.steps.isEmpty();
	}

	/**
	 * Estimate how much it says.
	 * @return about as many characters as it takes on the wire
	 */
	public long size() {
		return this.steps.stream().mapToLong((step) -> (step instanceof String text) ? text.length() : NUMBER).sum();
	}

	/**
	 * Make the new text, as the browser does.
	 * @param base the text that the delta was made for
	 * @return the new text
	 */
	public String applyTo(String base) {
		if (changesNothing()) {
			return base;
		}
		StringBuilder text = new StringBuilder(this.length);
		int place = 0;
		for (int i = 0; i < this.steps.size(); i++) {
			if (this.steps.get(i) instanceof String inserted) {
				text.append(inserted);
			}
			else {
				int from = place + (Integer) this.steps.get(i);
				place = from + (Integer) this.steps.get(++i);
				text.append(base, from, place);
			}
		}
		return text.toString();
	}

	static String text(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}

}
