package io.github.reflexboot.delta;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what a delta does, in bytes, and says it in UTF-16 units. A copy that goes on
 * where the last one ended becomes part of it.
 */
final class Steps {

	/**
	 * About what two numbers take on the wire.
	 */
	private static final int COPY_COST = 12;

	private final byte[] base;

	private final byte[] page;

	private final List<Range> ranges = new ArrayList<>();

	Steps(byte[] base, byte[] page) {
		this.base = base;
		this.page = page;
	}

	void copy(int from, int to) {
		add(new Range(true, from, to));
	}

	void insert(int from, int to) {
		add(new Range(false, from, to));
	}

	private void add(Range range) {
		if (range.from == range.to) {
			return;
		}
		int last = this.ranges.size() - 1;
		if (last >= 0 && this.ranges.get(last).isFollowedBy(range)) {
			this.ranges.set(last, new Range(range.isCopied, this.ranges.get(last).from, range.to));
		}
		else {
			this.ranges.add(range);
		}
	}

	/**
	 * Estimate how many bytes they take on the wire.
	 */
	long cost() {
		return this.ranges.stream().mapToLong((range) -> range.isCopied ? COPY_COST : range.to - range.from).sum();
	}

	PageDelta toDelta() {
		return new PageDelta(Utf16.length(this.page, 0, this.page.length), inUtf16());
	}

	private List<Object> inUtf16() {
		boolean isAscii = Utf16.length(this.base, 0, this.base.length) == this.base.length;
		List<Object> steps = new ArrayList<>();
		int place = 0;
		for (Range range : this.ranges) {
			if (range.isCopied) {
				steps.add(isAscii ? range.from - place : Utf16.distance(this.base, place, range.from));
				steps.add(isAscii ? range.to - range.from : Utf16.length(this.base, range.from, range.to));
				place = range.to;
			}
			else {
				steps.add(PageDelta.text(this.page, range.from, range.to));
			}
		}
		return steps;
	}

	/**
	 * A part of the base that is copied, or of the page that is inserted.
	 */
	private record Range(boolean isCopied, int from, int to) {

		boolean isFollowedBy(Range next) {
			return this.isCopied == next.isCopied && this.to == next.from;
		}

	}

}
