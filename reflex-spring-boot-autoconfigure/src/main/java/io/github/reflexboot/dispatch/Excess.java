package io.github.reflexboot.dispatch;

import io.github.reflexboot.measure.Limit;

/**
 * How a page was over a limit.
 *
 * @param limit which one
 * @param words what the page does, such as "takes longer than 30 s"
 * @since 0.1.0
 */
public record Excess(Limit limit, String words) {

	@Override
	public String toString() {
		return this.words;
	}

}
