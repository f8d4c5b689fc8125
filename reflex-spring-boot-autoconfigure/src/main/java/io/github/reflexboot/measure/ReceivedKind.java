package io.github.reflexboot.measure;

/**
 * What browsers send.
 *
 * @since 0.1.0
 */
public enum ReceivedKind {

	/**
	 * A call of an action, or a posted form.
	 */
	ACTION,

	/**
	 * The wish to have a page run again.
	 */
	REFRESH,

	/**
	 * Everything else, such as visits, groups and signs of life.
	 */
	OTHER

}
