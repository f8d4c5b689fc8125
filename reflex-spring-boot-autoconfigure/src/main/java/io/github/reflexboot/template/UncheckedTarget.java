package io.github.reflexboot.template;

/**
 * Something in a template that is known only when it is rendered, and so was not checked.
 *
 * @param template the file, as named below its prefix, such as {@code todos.html}
 * @param line the line, from 1
 * @param expression what is written there, such as {@code th:data-reflex="${action}"}
 * @since 0.1.0
 */
public record UncheckedTarget(String template, int line, String expression) {

	/**
	 * Return it as a compiler would write it.
	 */
	@Override
	public String toString() {
		return this.template + ":" + this.line + ": not checked: " + this.expression;
	}

}
