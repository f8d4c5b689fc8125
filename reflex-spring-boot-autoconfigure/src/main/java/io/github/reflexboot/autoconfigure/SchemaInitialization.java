package io.github.reflexboot.autoconfigure;

/**
 * When a table is created, as Spring Boot says it: its own type may not be there.
 *
 * @since 0.1.0
 */
public enum SchemaInitialization {

	/**
	 * Always.
	 */
	ALWAYS,

	/**
	 * In an embedded database only.
	 */
	EMBEDDED,

	/**
	 * Never.
	 */
	NEVER

}
