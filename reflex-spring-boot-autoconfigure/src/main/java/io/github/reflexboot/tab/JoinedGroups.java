package io.github.reflexboot.tab;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The groups that a page has joined.
 *
 * @param names their names
 * @param shown whom the page shows as present, in those of them where it does
 */
record JoinedGroups(Set<String> names, Map<String, String> shown) {

	static final JoinedGroups NONE = new JoinedGroups(Set.of(), Map.of());

	/**
	 * What a page shows that shows two different things.
	 */
	private static final String UNCERTAIN = "";

	/**
	 * Read what tokens are for.
	 */
	static JoinedGroups of(Collection<String> names) {
		Set<String> groups = new HashSet<>();
		Map<String, String> shown = new HashMap<>();
		for (String name : names) {
			PresenceName presence = PresenceName.of(name);
			if (presence == null) {
				groups.add(name);
			}
			else {
				groups.add(presence.group());
				shown.merge(presence.group(), presence.shown(), (one, other) -> one.equals(other) ? one : UNCERTAIN);
			}
		}
		return new JoinedGroups(Set.copyOf(groups), Map.copyOf(shown));
	}

}
