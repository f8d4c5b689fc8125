package io.github.reflexboot.samples.showcase.board;

enum Column {

	OPEN("To do"), DOING("Under way"), DONE("Done");

	private final String title;

	Column(String title) {
		this.title = title;
	}

	public String getTitle() {
		return this.title;
	}

	/**
	 * The column beside this one; {@code null} at the edge.
	 */
	public Column beside(int step) {
		int place = ordinal() + step;
		return (place >= 0 && place < values().length) ? values()[place] : null;
	}

}
