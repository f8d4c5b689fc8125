package io.github.reflexboot.root;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which elements a browser is going to morph. It sends selectors, and nothing in
 * them can be trusted: only what plainly is the {@code id} of an element counts, and it
 * is compared, never given to anything that reads selectors.
 *
 * @since 0.1.0
 */
public final class RootIds {

	private static final int MOST = 8;

	private static final int MAX_LENGTH = 100;

	private static final Pattern ID = Pattern.compile("#([A-Za-z_][\\w-]*+)|\\[id=\"([A-Za-z_][\\w:.-]*+)\"]");

	private RootIds() {
	}

	/**
	 * Read selectors.
	 * @param selectors as sent
	 * @return the ids; empty if any of the selectors may mean anything else, so that the
	 * whole page is to be rendered
	 */
	public static Set<String> of(List<String> selectors) {
		Set<String> ids = new LinkedHashSet<>();
		if (selectors.size() > MOST) {
			return Set.of();
		}
		for (String selector : selectors) {
			Matcher id = ID.matcher(selector);
			if (id.regionEnd() > MAX_LENGTH || !id.matches()) {
				return Set.of();
			}
			ids.add((id.group(1) != null) ? id.group(1) : id.group(2));
		}
		return ids;
	}

}
