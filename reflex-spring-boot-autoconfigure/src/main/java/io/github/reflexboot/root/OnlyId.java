package io.github.reflexboot.root;

/**
 * Looks whether the {@code id} of a root stands in its start tag and nowhere else in the
 * page: a browser takes the first element that has it.
 */
final class OnlyId {

	private static final String NAME = "id";

	private OnlyId() {
	}

	static boolean isOf(String page, RootPlace root) {
		int found = 0;
		for (int at = page.indexOf(root.id()); at >= 0; at = page.indexOf(root.id(), at + 1)) {
			if (isValueOfId(page, at, root.id().length())) {
				found++;
				int tag = page.indexOf('>', root.start());
				if (found > 1 || page.charAt(root.start()) != '<' || at < root.start() || at > tag) {
					return false;
				}
			}
		}
		return found == 1;
	}

	private static boolean isValueOfId(String page, int at, int length) {
		int end = at + length;
		if (end < page.length() && isOfName(page.charAt(end))) {
			return false;
		}
		int before = at - 1;
		while (before >= 0 && (isSpace(page.charAt(before)) || isQuote(page.charAt(before)))) {
			before--;
		}
		if (before < 0 || page.charAt(before) != '=') {
			return false;
		}
		before--;
		while (before >= 0 && isSpace(page.charAt(before))) {
			before--;
		}
		int name = before - NAME.length() + 1;
		return name > 0 && page.regionMatches(true, name, NAME, 0, NAME.length()) && !isOfName(page.charAt(name - 1));
	}

	private static boolean isOfName(char c) {
		return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
	}

	private static boolean isSpace(char c) {
		return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\'';
	}

}
