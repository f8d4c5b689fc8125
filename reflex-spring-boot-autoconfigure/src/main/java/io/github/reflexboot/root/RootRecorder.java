package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Takes what a template writes, and sees where its roots begin and end. For one thread.
 */
final class RootRecorder extends Writer {

	/**
	 * Whoever shows a page that is longer than that renders all of it.
	 */
	private static final int MAX_LENGTH = 4 * 1024 * 1024;

	private final @Nullable Writer page;

	private final StringBuilder text = new StringBuilder(4096);

	private final Deque<Open> open = new ArrayDeque<>();

	private final List<RootPlace> places = new ArrayList<>();

	private final Set<String> counting = new HashSet<>();

	private boolean isSpoilt;

	/**
	 * Create a recorder.
	 * @param page where all of the page goes; {@code null} if only its roots are wanted
	 */
	RootRecorder(@Nullable Writer page) {
		this.page = page;
	}

	boolean isAlone() {
		return this.page == null;
	}

	void begin(String id, ElementPath element) {
		if (isAlone() && this.places.stream().anyMatch((each) -> each.id().equals(id))) {
			spoil();
		}
		this.open.push(new Open(id, element, this.text.length()));
	}

	void end() {
		Open root = this.open.pop();
		boolean isWithinItself = this.open.stream().anyMatch((each) -> each.id().equals(root.id()));
		if (this.text.length() > root.start() && !isWithinItself) {
			this.places.add(new RootPlace(root.id(), root.start(), this.text.length(), root.element()));
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
		if (isAlone()) {
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
		if (!isAlone() || !this.open.isEmpty()) {
			makeRoom(length);
			if (!this.isSpoilt) {
				this.text.append(buffer, offset, length);
			}
		}
		if (this.page != null) {
			this.page.write(buffer, offset, length);
		}
	}

	@Override
	public void write(String written, int offset, int length) throws IOException {
		if (!isAlone() || !this.open.isEmpty()) {
			makeRoom(length);
			if (!this.isSpoilt) {
				this.text.append(written, offset, offset + length);
			}
		}
		if (this.page != null) {
			this.page.write(written, offset, length);
		}
	}

	private void makeRoom(int length) {
		if (this.text.length() + length > MAX_LENGTH) {
			this.isSpoilt = true;
			this.text.setLength(0);
			this.text.trimToSize();
			if (isAlone()) {
				spoil();
			}
		}
	}

	@Override
	public void flush() throws IOException {
		if (this.page != null) {
			this.page.flush();
		}
	}

	@Override
	public void close() {
	}

	/**
	 * A root that has begun.
	 *
	 * @param id its id
	 * @param element its element
	 * @param start where
	 */
	private record Open(String id, ElementPath element, int start) {

	}

}
