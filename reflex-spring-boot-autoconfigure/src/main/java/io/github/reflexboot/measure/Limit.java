package io.github.reflexboot.measure;

/**
 * Limits that refuse what a visitor asks for.
 *
 * @since 0.1.0
 */
public enum Limit {

	/**
	 * Messages of one tab that wait for their turn.
	 */
	WAITING("reflex.limits.waiting"),

	/**
	 * Memory for messages that wait, of one session or of all.
	 */
	WAITING_SIZE("reflex.limits.waiting-size"),

	/**
	 * The time that a reflex may take.
	 */
	PAGE_TIMEOUT("reflex.limits.page-timeout"),

	/**
	 * The size of a page.
	 */
	PAGE_SIZE("reflex.limits.page-size"),

	/**
	 * The size of a message, its depth, tokens or fields.
	 */
	MESSAGE("reflex.limits.message-size"),

	/**
	 * All connections.
	 */
	CONNECTIONS("reflex.limits.connections"),

	/**
	 * Connections from one address.
	 */
	CONNECTIONS_PER_ADDRESS("reflex.limits.connections-per-address"),

	/**
	 * Connections of one session.
	 */
	CONNECTIONS_PER_SESSION("reflex.limits.connections-per-session"),

	/**
	 * Sessions that connections from one address begin.
	 */
	NEW_SESSIONS("reflex.limits.new-sessions"),

	/**
	 * What waits for one browser that reads slowly.
	 */
	SEND_BUFFER_SIZE("reflex.limits.send-buffer-size"),

	/**
	 * What waits for all browsers that read slowly.
	 */
	UNSENT_SIZE("reflex.limits.unsent-size"),

	/**
	 * Actions in the background.
	 */
	TASKS("reflex.tasks");

	private final String property;

	Limit(String property) {
		this.property = property;
	}

	/**
	 * Return the property that sets it.
	 * @return its name, or the beginning of several names
	 */
	public String property() {
		return this.property;
	}

}
