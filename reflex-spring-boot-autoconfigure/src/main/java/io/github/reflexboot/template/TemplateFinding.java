package io.github.reflexboot.template;

/**
 * Something in a template or script that cannot work.
 *
 * @param template the file, as named below its prefix, such as {@code todos.html}
 * @param line the line, from 1
 * @param target what is written there, such as {@code Todoz#create}
 * @param problem what is wrong with it, and what may have been meant
 * @since 0.1.0
 */
public record TemplateFinding(String template, int line, String target, String problem) {

	/**
	 * Return the finding as a compiler would write it.
	 */
	@Override
	public String toString() {
		return this.template + ":" + this.line + ": error: " + this.problem;
	}

}
