package io.github.reflexboot.measure;

/**
 * Limits that refuse what a visitor asks for, or end it.
 *
 * @since 0.1.0
 */
public enum Limit {

	/**
	 * Messages of one tab that wait for their turn.
	 */
	WAITING("reflex.limits.waiting"),

	/**
	 * Memory for messages of one session that wait.
	 */
	WAITING_SIZE_PER_SESSION("reflex.limits.waiting-size-per-session"),

	/**
	 * Memory for all messages that wait, a quarter of it for those from one address.
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
	 * The size of a message.
	 */
	MESSAGE_SIZE("reflex.limits.message-size"),

	/**
	 * How deep the JSON of a message is.
	 */
	MESSAGE_DEPTH("reflex.limits.message-depth"),

	/**
	 * How many tokens the JSON of a message has.
	 */
	TOKENS("reflex.limits.tokens"),

	/**
	 * How many form fields a message has.
	 */
	PARAMS("reflex.limits.params"),

	/**
	 * How deep the name of a form field is.
	 */
	FIELD_DEPTH("reflex.limits.field-depth"),

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
	 * Actions in the background of one session.
	 */
	TASKS_PER_SESSION("reflex.tasks.per-session"),

	/**
	 * Actions in the background from one address.
	 */
	TASKS_PER_ADDRESS("reflex.tasks.per-address");

	private final String property;

	Limit(String property) {
		this.property = property;
	}

	/**
	 * Return the property that sets it.
	 * @return its name
	 */
	public String property() {
		return this.property;
	}

}
