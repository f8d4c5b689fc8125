package io.github.reflexboot.root;

/**
 * Where a root stands in the text of a page.
 *
 * @param id the {@code id} of its element
 * @param start where its text begins
 * @param end where it ends
 * @param element its element
 * @param row which of several it is, if its element is there several times
 * @since 0.1.0
 */
public record RootPlace(String id, int start, int end, ElementPath element, int row) {

	RootPlace movedBy(int distance) {
		return new RootPlace(this.id, this.start + distance, this.end + distance, this.element, this.row);
	}

	boolean includes(RootPlace other) {
		return this.start <= other.start && other.end <= this.end;
	}

	int length() {
		return this.end - this.start;
	}

}
