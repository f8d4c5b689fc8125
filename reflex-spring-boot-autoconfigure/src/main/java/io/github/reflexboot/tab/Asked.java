package io.github.reflexboot.tab;

/**
 * What a message asks for, as far as that is known before it is read.
 */
enum Asked {

	/**
	 * An action is called, or a form posted.
	 */
	ACTION,

	/**
	 * The page runs again, and nothing else.
	 */
	REFRESH,

	/**
	 * Anything else, such as another page.
	 */
	OTHER

}
