package io.github.reflexboot.boost;

import java.util.List;
import java.util.function.Function;

/**
 * Finds the end of the head in a page that is being written, chunk by chunk, and adds
 * something there. Belongs to one response.
 */
final class HeadEnd {

	/**
	 * A page may leave out the tag that ends its head.
	 */
	private static final List<String> ENDS = List.of("</head", "<body");

	private static final int LONGEST = 6;

	/**
	 * A longer head is not looked at to its end.
	 */
	static final int MAX_HEAD = 64 * 1024;

	/**
	 * Whether it is one is found out by parsing all of the page before it.
	 */
	static final int MAX_ENDS = 16;

	private final Function<CharSequence, String> markup;

	private final StringBuilder head = new StringBuilder();

	private String held = "";

	private int ends;

	private boolean over;

	/**
	 * Create it.
	 * @param markup returns what to add behind a text; empty if this is not the end of
	 * the head
	 */
	HeadEnd(Function<CharSequence, String> markup) {
		this.markup = markup;
	}

	/**
	 * Tell whether nothing will be added any more.
	 */
	boolean isOver() {
		return this.over;
	}

	/**
	 * Take the next part of the page.
	 * @return what to write instead, without what may be the beginning of the tag
	 */
	String take(String chunk) {
		String text = this.held + chunk;
		int looked = 0;
		for (int at = indexOfEnd(text, 0); at >= 0; at = indexOfEnd(text, at + 1)) {
			this.head.append(text, looked, at);
			looked = at;
			String added = this.markup.apply(this.head);
			if (!added.isEmpty() || ++this.ends == MAX_ENDS) {
				end();
				return text.substring(0, at) + added + text.substring(at);
			}
		}
		int kept = lengthOfBeginning(text);
		this.head.append(text, looked, text.length() - kept);
		if (this.head.length() > MAX_HEAD) {
			end();
			return text;
		}
		this.held = text.substring(text.length() - kept);
		return text.substring(0, text.length() - kept);
	}

	/**
	 * Nothing comes any more.
	 * @return what has been waiting
	 */
	String end() {
		String last = this.held;
		this.held = "";
		this.over = true;
		this.head.setLength(0);
		this.head.trimToSize();
		return last;
	}

	/**
	 * Another page comes instead of what has been written.
	 */
	void restart() {
		end();
		this.over = false;
		this.ends = 0;
	}

	private static int indexOfEnd(String text, int from) {
		for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
			if (isAt(text, i, LONGEST)) {
				return i;
			}
		}
		return -1;
	}

	private static int lengthOfBeginning(String text) {
		int longest = Math.min(LONGEST - 1, text.length());
		for (int length = longest; length > 0; length--) {
			if (isAt(text, text.length() - length, length)) {
				return length;
			}
		}
		return 0;
	}

	/**
	 * Tell whether one of the tags stands in a text, or as much of it as fits in there.
	 */
	private static boolean isAt(String text, int at, int most) {
		return ENDS.stream().anyMatch((end) -> text.regionMatches(true, at, end, 0, Math.min(most, end.length())));
	}

}
