package io.github.reflexboot.template;

import java.util.regex.Pattern;

/**
 * Tells a page in which nobody would hear anything, since no script is in it. Whatever
 * takes in other templates may bring one, and so may any other script.
 */
final class PageWithoutScript {

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern PAGE = Pattern.compile("<body[\\s>]", Pattern.CASE_INSENSITIVE);

	private static final Pattern SCRIPT = Pattern.compile(
			"<script[\\s>]|\\b(?:th:|data-th-)(?:replace|insert|include|utext|fragment)\\b|\\blayout:",
			Pattern.CASE_INSENSITIVE);

	private PageWithoutScript() {
	}

	static boolean is(String template) {
		return PAGE.matcher(template).find() && !SCRIPT.matcher(COMMENT.matcher(template).replaceAll("")).find();
	}

}
