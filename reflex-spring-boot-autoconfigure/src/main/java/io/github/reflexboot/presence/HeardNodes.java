package io.github.reflexboot.presence;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The servers that were heard lately, to notice new ones. Safe for use by several
 * threads.
 */
final class HeardNodes {

	private static final int CAPACITY = 1_000;

	private final Set<String> nodes = new LinkedHashSet<>();

	synchronized boolean isNew(String node) {
		boolean isKnown = this.nodes.remove(node);
		this.nodes.add(node);
		if (this.nodes.size() > CAPACITY) {
			this.nodes.remove(this.nodes.iterator().next());
		}
		return !isKnown;
	}

}
