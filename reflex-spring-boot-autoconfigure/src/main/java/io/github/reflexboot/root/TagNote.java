package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a tag while its template is processed. For one thread.
 */
final class TagNote {

	/**
	 * Says that an element is to be looked for in all rows.
	 */
	static final int ANY = -1;

	private final ElementPath path;

	private final @Nullable Selection inserted;

	private final int row;

	private final boolean isPicked;

	private int seen = -1;

	/**
	 * Create a note.
	 * @param path its element
	 * @param inserted what is to be rendered of that which it inserts; {@code null} for
	 * all
	 * @param isPicked whether nothing of it is to be rendered but wanted roots
	 * @param row which of several elements is likely to be the wanted one
	 */
	TagNote(ElementPath path, @Nullable Selection inserted, boolean isPicked, int row) {
		this.path = path;
		this.inserted = inserted;
		this.isPicked = isPicked;
		this.row = row;
	}

	ElementPath path() {
		return this.path;
	}

	@Nullable Selection inserted() {
		return this.inserted;
	}

	boolean isPicked() {
		return this.isPicked;
	}

	/**
	 * Return which of several elements is likely to be the wanted one.
	 * @return {@link #ANY} if nobody knows
	 */
	int likelyRow() {
		return this.row;
	}

	/**
	 * Another one of several elements begins.
	 */
	void count() {
		this.seen++;
	}

	/**
	 * All elements before the wanted one are left out.
	 */
	void leaveOut(int rows) {
		this.seen += rows;
	}

	/**
	 * Return which of several elements it is.
	 */
	int row() {
		return this.seen;
	}

}
