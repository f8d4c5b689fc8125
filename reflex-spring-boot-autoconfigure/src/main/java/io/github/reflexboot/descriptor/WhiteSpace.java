package io.github.reflexboot.descriptor;

/**
 * What scripts take for white space, which is not quite what Java does.
 */
final class WhiteSpace {

	/**
	 * The characters, for a class of a regular expression.
	 */
	static final String CHARACTERS = "\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

	private WhiteSpace() {
	}

}
