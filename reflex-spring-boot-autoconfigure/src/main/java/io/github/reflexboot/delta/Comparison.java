package io.github.reflexboot.delta;

import java.util.Arrays;

/**
 * Finds what one page has from another: a common beginning and end, and between them
 * parts that begin at a {@code <}, wherever they went. Takes linear time whatever the
 * pages are, so a visitor who writes into a page cannot make it slow; what it misses is
 * inserted, which is never wrong.
 */
final class Comparison {

	/**
	 * Shorter matches cost as much as they spare, and would tell more about what stands
	 * beside them.
	 */
	private static final int SHORTEST_COPY = 24;

	private final byte[] base;

	private final byte[] page;

	private final Steps steps;

	/**
	 * Where the next step begins in the page.
	 */
	private int done;

	/**
	 * Where the last copy ended in the base.
	 */
	private int expected;

	Comparison(byte[] base, byte[] page, Steps steps) {
		this.base = base;
		this.page = page;
		this.steps = steps;
	}

	void run() {
		int shorter = Math.min(this.base.length, this.page.length);
		int mismatch = Arrays.mismatch(this.base, this.page);
		int beginning = (mismatch < 0) ? shorter
				: Math.min(Utf16.backToCharacter(this.page, mismatch), Utf16.backToCharacter(this.base, mismatch));
		int common = CommonEnd.length(this.base, this.page, shorter - beginning);
		int end = this.page.length - common;
		int baseEnd = this.base.length - common;
		copy(0, beginning, 0);
		if (baseEnd - beginning > SHORTEST_COPY && end - beginning > SHORTEST_COPY) {
			compareMiddle(baseEnd, end);
		}
		copy(baseEnd, this.base.length, end);
	}

	private void compareMiddle(int baseEnd, int end) {
		Tags tags = new Tags(this.base, this.done, baseEnd);
		int place = Tags.next(this.page, this.done, end);
		while (place < end) {
			Match match = longest(tags, place, end);
			if (match.length() >= SHORTEST_COPY) {
				copy(match.from(), match.from() + match.length(), match.place());
				place = Tags.next(this.page, this.done, end);
			}
			else {
				place = Tags.next(this.page, place + 1, end);
			}
		}
	}

	/**
	 * Find the longest part of the base that goes on like the page. The one after the
	 * last copy comes first, since rows keep their order more often than not.
	 */
	private Match longest(Tags tags, int place, int end) {
		Match longest = match(this.expected, place, end);
		for (int candidate : tags.candidates(this.page, place, end)) {
			Match match = match(candidate, place, end);
			if (match.length() > longest.length()) {
				longest = match;
			}
		}
		return longest;
	}

	private Match match(int from, int place, int end) {
		int mismatch = Arrays.mismatch(this.base, from, this.base.length, this.page, place, end);
		int length = (mismatch < 0) ? Math.min(this.base.length - from, end - place) : mismatch;
		int last = Utf16.backToCharacter(this.page, place + length);
		int lastOfBase = Utf16.backToCharacter(this.base, from + length);
		int forwards = Math.min(last - place, lastOfBase - from);
		int backwards = 0;
		while (place - backwards > this.done && from - backwards > 0
				&& this.base[from - backwards - 1] == this.page[place - backwards - 1]) {
			backwards++;
		}
		int first = Utf16.onToCharacter(this.page, place - backwards);
		backwards = place - first;
		return new Match(from - backwards, first, forwards + backwards);
	}

	private void copy(int from, int to, int place) {
		this.steps.insert(this.done, place);
		this.steps.copy(from, to);
		this.done = place + to - from;
		this.expected = to;
	}

	/**
	 * A part of the base that is also in the page.
	 *
	 * @param from where it begins in the base
	 * @param place where it begins in the page
	 * @param length how long it is
	 */
	private record Match(int from, int place, int length) {

	}

}
