package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what a template writes, and sees where its roots begin and end. For one thread.
 */
final class RootRecorder extends Writer {

	/**
	 * Whoever shows a page that is longer than that renders all of it.
	 */
	private static final int MAX_LENGTH = 4 * 1024 * 1024;

	private final Writer page;

	private final boolean isAlone;

	private final StringBuilder text = new StringBuilder(4096);

	private final Deque<Open> open = new ArrayDeque<>();

	private final List<RootPlace> places = new ArrayList<>();

	private final Set<String> counting = new HashSet<>();

	private boolean isSpoilt;

	/**
	 * Create a recorder.
	 * @param page where it goes in the end
	 * @param isAlone whether only the roots of the page are wanted
	 */
	RootRecorder(Writer page, boolean isAlone) {
		this.page = page;
		this.isAlone = isAlone;
	}

	void begin(String id, ElementPath element, int row) {
		if (this.isAlone && this.places.stream().anyMatch((each) -> each.id().equals(id))) {
			spoil();
		}
		this.open.push(new Open(id, element, row, this.text.length()));
	}

	void end() {
		Open root = this.open.pop();
		boolean isWithinItself = this.open.stream().anyMatch((each) -> each.id().equals(root.id()));
		if (this.text.length() > root.start() && !isWithinItself) {
			this.places.add(new RootPlace(root.id(), root.start(), this.text.length(), root.element(), root.row()));
		}
	}

	/**
	 * A number is asked for that is counted within the page, so it depends on what stands
	 * before.
	 */
	void count() {
		if (this.open.isEmpty()) {
			return;
		}
		this.open.forEach((each) -> this.counting.add(each.id()));
		if (this.isAlone) {
			spoil();
		}
	}

	/**
	 * What is being rendered alone has turned out to depend on more.
	 */
	void spoil() {
		this.isSpoilt = true;
		throw new IllegalStateException("This root cannot be rendered alone");
	}

	/**
	 * Return whether what was written is of no use.
	 */
	boolean isSpoilt() {
		return this.isSpoilt;
	}

	String text() {
		return this.text.toString();
	}

	/**
	 * Return where those roots stand that are there once and count nothing.
	 */
	List<RootPlace> places() {
		return this.places.stream()
			.filter((each) -> !this.counting.contains(each.id()))
			.filter((each) -> this.places.stream().filter((other) -> other.id().equals(each.id())).count() == 1)
			.toList();
	}

	@Override
	public void write(char[] buffer, int offset, int length) throws IOException {
		if (hasRoomFor(length)) {
			this.text.append(buffer, offset, length);
		}
		else if (!this.isAlone) {
			this.page.write(buffer, offset, length);
		}
	}

	@Override
	public void write(String written, int offset, int length) throws IOException {
		if (hasRoomFor(length)) {
			this.text.append(written, offset, offset + length);
		}
		else if (!this.isAlone) {
			this.page.write(written, offset, length);
		}
	}

	private boolean hasRoomFor(int length) throws IOException {
		if (this.isSpoilt || (this.isAlone && this.open.isEmpty())) {
			return false;
		}
		if (this.text.length() + length > MAX_LENGTH) {
			if (this.isAlone) {
				spoil();
			}
			this.isSpoilt = true;
			this.page.append(this.text);
			this.text.setLength(0);
			this.text.trimToSize();
		}
		return !this.isSpoilt;
	}

	/**
	 * Write what has not been written, now that all is well.
	 */
	void finish() throws IOException {
		this.page.append(this.text);
		this.page.flush();
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

	/**
	 * A root that has begun.
	 *
	 * @param id its id
	 * @param element its element
	 * @param row which of several it is
	 * @param start where
	 */
	private record Open(String id, ElementPath element, int row, int start) {

	}

}
