package io.github.reflexboot.security;

/**
 * What happens at start-up about actions that any page may call and that no security
 * annotation protects.
 *
 * @since 0.1.0
 */
public enum UnguardedActions {

	/**
	 * They are named in a warning.
	 */
	WARN,

	/**
	 * Nothing: they are meant for everybody.
	 */
	ALLOW,

	/**
	 * The application does not start.
	 */
	REFUSE

}
