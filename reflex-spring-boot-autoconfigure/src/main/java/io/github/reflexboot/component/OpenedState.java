package io.github.reflexboot.component;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a signed state.
 *
 * @param state the state; {@code null} if it does not count
 * @param problem why not; {@code null} if it does
 */
record OpenedState(@Nullable StoredState state, @Nullable Problem problem) {

	static OpenedState of(StoredState state) {
		return new OpenedState(state, null);
	}

	static OpenedState not(Problem problem) {
		return new OpenedState(null, problem);
	}

	/**
	 * Return why it does not count, in words.
	 */
	String reason() {
		return (this.problem != null) ? this.problem.reason : "nothing is wrong with it";
	}

	/**
	 * Why a signed state does not count.
	 */
	enum Problem {

		/**
		 * It was written by another class of the same name.
		 */
		OTHER_RELEASE("another release of the application has written it"),

		/**
		 * Nobody here has signed it.
		 */
		FORGED("its signature is not valid"),

		/**
		 * It is too old.
		 */
		TOO_OLD("it is older than reflex.components.max-age"),

		/**
		 * It is that of another component, page or visitor.
		 */
		OTHER_PLACE("it is that of another component, page, session or user");

		private final String reason;

		Problem(String reason) {
			this.reason = reason;
		}

	}

}
