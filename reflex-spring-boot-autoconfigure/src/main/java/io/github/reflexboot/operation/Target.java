package io.github.reflexboot.operation;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Which elements an operation is for, and when. Immutable.
 *
 * @param selector CSS selector; {@code null} for the document
 * @param selectAll whether all matching elements are meant, and not the first alone
 * @param delay milliseconds to wait before
 * @param focusSelector what has the focus afterwards; {@code null} for what had it before
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Target(@Nullable String selector,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonProperty boolean selectAll,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonProperty long delay, @Nullable String focusSelector) {

	/**
	 * Mean the document.
	 * @return the target
	 */
	public static Target document() {
		return new Target(null, false, 0, null);
	}

	/**
	 * Mean the first element that matches.
	 * @param selector CSS selector
	 * @return the target
	 */
	public static Target of(String selector) {
		Assert.hasText(selector, "'selector' must not be empty");
		return new Target(selector, false, 0, null);
	}

	/**
	 * Mean all elements that match.
	 * @param selector CSS selector
	 * @return the target
	 */
	public static Target all(String selector) {
		Assert.hasText(selector, "'selector' must not be empty");
		return new Target(selector, true, 0, null);
	}

	/**
	 * Wait before the operation.
	 * @param delay how long, in whole milliseconds
	 * @return a new target
	 */
	public Target after(Duration delay) {
		return new Target(this.selector, this.selectAll, delay.toMillis(), this.focusSelector);
	}

	/**
	 * Move the focus after the operation.
	 * @param focusSelector CSS selector of what then has the focus
	 * @return a new target
	 */
	public Target thenFocus(String focusSelector) {
		return new Target(this.selector, this.selectAll, this.delay, focusSelector);
	}

}
