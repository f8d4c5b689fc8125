package io.github.reflexboot.page;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.PageResponse;

/**
 * Who answers the request of a run: the page, or something in its place. For one thread
 * at a time.
 */
final class RunHandling {

	private boolean handled;

	private boolean reached;

	private boolean errorAnswered;

	private final boolean successOnly;

	private boolean sameMethod;

	private @Nullable String refusal;

	private @Nullable Throwable cause;

	private @Nullable PageResponse response;

	/**
	 * Create it.
	 * @param successOnly whether the page has to say that all is well, as one does that
	 * is asked before its action
	 */
	RunHandling(boolean successOnly) {
		this.successOnly = successOnly;
	}

	/**
	 * Spring MVC has found who answers the page.
	 */
	void markHandled() {
		this.handled = true;
	}

	/**
	 * The page itself is about to answer.
	 */
	void markReached() {
		this.reached = true;
	}

	boolean isReached() {
		return this.reached;
	}

	/**
	 * Tell whether HTML was answered in place of the page before the action could be
	 * called, by the application's own handler of an exception.
	 */
	boolean isAnsweredInPlace(PageResponse response) {
		return this.handled && !this.reached && response.isPage() && accepts(response);
	}

	/**
	 * An error has been answered, so that an error page is shown in place of the page.
	 */
	void markErrorAnswered() {
		this.errorAnswered = true;
	}

	/**
	 * Tell whether what was answered is the page itself, whatever status it has, as long
	 * as it says something.
	 */
	boolean accepts(PageResponse response) {
		return !this.errorAnswered && (response.isSuccess() || (!this.successOnly && !response.body().isBlank()));
	}

	/**
	 * Something was thrown, and an error is answered in place of the page.
	 */
	void failedBy(Throwable thrown) {
		this.cause = thrown;
	}

	/**
	 * Return why there is no page.
	 * @return what was thrown; {@code null} for nothing that came to here
	 */
	@Nullable Throwable cause() {
		return this.cause;
	}

	/**
	 * The request is over.
	 */
	void answered(PageResponse response) {
		this.response = response;
	}

	/**
	 * Return what came of the request.
	 */
	PageResponse response() {
		return Objects.requireNonNull(this.response);
	}

	/**
	 * Where it leads, a form is to be posted once more.
	 */
	void markSameMethod() {
		this.sameMethod = true;
	}

	boolean isSameMethod() {
		return this.sameMethod;
	}

	/**
	 * Nothing is called, since the address shows no page.
	 */
	void refuse(String reason) {
		this.refusal = reason;
	}

	/**
	 * Return why nothing was called.
	 * @return the reason; {@code null} if the page was reached, or nobody says why not
	 */
	@Nullable String refusal() {
		return this.refusal;
	}

}
