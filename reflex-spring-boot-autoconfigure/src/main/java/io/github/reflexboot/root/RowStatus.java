package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;

/**
 * What Thymeleaf says of an element that is there several times, for one that is made
 * without the others.
 */
public final class RowStatus {

	private final int index;

	private final int size;

	private final @Nullable Object current;

	RowStatus(int index, int size, @Nullable Object current) {
		this.index = index;
		this.size = size;
		this.current = current;
	}

	public int getIndex() {
		return this.index;
	}

	public int getCount() {
		return this.index + 1;
	}

	public boolean hasSize() {
		return true;
	}

	public Integer getSize() {
		return this.size;
	}

	public @Nullable Object getCurrent() {
		return this.current;
	}

	public boolean isEven() {
		return getCount() % 2 == 0;
	}

	public boolean isOdd() {
		return !isEven();
	}

	public boolean isFirst() {
		return this.index == 0;
	}

	public boolean isLast() {
		return getCount() == this.size;
	}

	@Override
	public String toString() {
		return "{index = " + this.index + ", count = " + getCount() + ", size = " + this.size + ", current = "
				+ this.current + "}";
	}

}
