package io.github.reflexboot.component;

/**
 * What visitors may make grow by means of components.
 *
 * @param maxStates how many changed components are kept for one session
 * @param maxStateSize how many characters the state of one may have as JSON
 * @param maxSessionSize how many characters all states of a session may have
 * @param maxMemory about how many bytes all that is remembered of pages may take
 * @since 0.1.0
 */
public record ComponentLimits(int maxStates, int maxStateSize, int maxSessionSize, long maxMemory) {

	/**
	 * Refuse a state that is too large.
	 * @throws IllegalStateException if it is
	 */
	void check(String id, StoredState state) {
		if (state.json().length() > this.maxStateSize) {
			throw new IllegalStateException("The state of the component " + id + " has " + state.json().length()
					+ " characters as JSON, expected " + this.maxStateSize
					+ " at most (reflex.components.max-state-size): keep an identifier and load the rest");
		}
	}

}
