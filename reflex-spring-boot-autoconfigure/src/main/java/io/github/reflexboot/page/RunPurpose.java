package io.github.reflexboot.page;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.registry.MutationType;

/**
 * Why a page runs: for a reflex, before or after the request of its action, or since a
 * visitor goes there. For one thread at a time.
 */
final class RunPurpose {

	private final boolean before;

	private final boolean afterwards;

	private final @Nullable Visit visit;

	private @Nullable MutationType announced;

	private RunPurpose(boolean before, boolean afterwards, @Nullable Visit visit) {
		this.before = before;
		this.afterwards = afterwards;
		this.visit = visit;
	}

	static RunPurpose reflex() {
		return new RunPurpose(false, false, null);
	}

	/**
	 * To see whether the page is shown, before an action is called.
	 */
	static RunPurpose before() {
		return new RunPurpose(true, false, null);
	}

	/**
	 * To show the page by a request of its own, after the action.
	 */
	static RunPurpose afterwards() {
		return new RunPurpose(false, true, null);
	}

	static RunPurpose visit(Visit visit) {
		return new RunPurpose(false, false, visit);
	}

	boolean isBefore() {
		return this.before;
	}

	/**
	 * Tell whether the action was called in another request, before this one.
	 */
	boolean isAfterwards() {
		return this.afterwards;
	}

	/**
	 * Tell whether the page is run to be shown, and says of nothing that it is under way.
	 */
	boolean isPlain() {
		return !this.before && !this.afterwards && this.visit == null && this.announced == null;
	}

	boolean isVisit() {
		return this.visit != null;
	}

	/**
	 * Tell whether a form is posted, so that whoever answers it does so as if it came
	 * from a browser, and only once.
	 */
	boolean isPost() {
		return this.visit != null && this.visit.form() != null;
	}

	/**
	 * Tell whether the page is not the one that its tab shows.
	 */
	boolean isOpening() {
		return this.visit != null && this.visit.isOpening();
	}

	/**
	 * Tell whether this is the page that the visitor sees next, for whom it may hold a
	 * message.
	 */
	boolean isShownNext() {
		return this.visit != null && !this.visit.isAhead();
	}

	/**
	 * Tell whether nobody has asked for the page yet.
	 */
	boolean isAhead() {
		return this.visit != null && this.visit.isAhead();
	}

	/**
	 * Make the request of this run. What an action waits for is made to its end, also
	 * when the visitor has left.
	 */
	PageRequest request(PageRequest page) {
		if (this.visit != null) {
			return this.visit.request(page);
		}
		return this.before ? page.toItsEnd() : page;
	}

	/**
	 * Say that a mutation is under way, in this run.
	 */
	void announce(@Nullable MutationType mutation) {
		this.announced = mutation;
	}

	boolean announces(MutationType mutation) {
		return mutation.equals(this.announced);
	}

}
