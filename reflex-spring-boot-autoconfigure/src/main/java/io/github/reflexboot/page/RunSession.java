package io.github.reflexboot.page;

import java.util.function.Predicate;

import io.github.reflexboot.visitor.Visitor;

/**
 * The session of a connection, as one run of a page finds it. For one thread at a time.
 */
final class RunSession {

	private final Visitor visitor;

	private Predicate<Boolean> ends = (asked) -> false;

	private boolean ended;

	private boolean checked;

	private boolean missed;

	RunSession(Visitor visitor) {
		this.visitor = visitor;
	}

	/**
	 * Tell whether it is over since the request of the run began, so that the action must
	 * not be called, whoever the filters take the visitor for.
	 */
	boolean isOver() {
		return this.visitor.isSessionOver() || this.ends.test(false);
	}

	/**
	 * Tell whether it is over now that the action has run. Its store is asked if nobody
	 * here knows.
	 */
	boolean isOverByAction() {
		return this.visitor.isSessionOver() || this.ends.test(true);
	}

	/**
	 * It may also be over without anybody being told.
	 * @param ends whether it is; its store is to be asked, or only this server's memory
	 */
	void endsWhen(Predicate<Boolean> ends) {
		this.ends = ends;
	}

	/**
	 * It is not there any more, so nothing may run.
	 */
	void end() {
		this.ended = true;
	}

	boolean isEnded() {
		return this.ended;
	}

	/**
	 * The request has come to where its session is compared with that of its connection.
	 */
	void markChecked() {
		this.checked = true;
	}

	boolean isChecked() {
		return this.checked;
	}

	/**
	 * The page needs a session, there is none, and none is to begin.
	 */
	void markMissed() {
		this.missed = true;
	}

	boolean isMissed() {
		return this.missed;
	}

}
