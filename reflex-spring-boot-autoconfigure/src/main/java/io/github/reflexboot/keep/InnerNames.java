package io.github.reflexboot.keep;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The variables that an element sets while it is rendered, level by level.
 */
final class InnerNames {

	/**
	 * Stands for the object of {@code *{…}}.
	 */
	static final String SELECTION = "*{…}";

	private static final Set<String> NONE = Collections.emptySet();

	private final Deque<Set<String>> levels = new ArrayDeque<>(List.of(NONE));

	void enter() {
		this.levels.push(NONE);
	}

	void leave() {
		this.levels.pop();
	}

	void add(String name) {
		Set<String> level = this.levels.pop();
		if (level.isEmpty()) {
			level = new HashSet<>();
		}
		level.add(name);
		this.levels.push(level);
	}

	boolean contains(String name) {
		for (Set<String> level : this.levels) {
			if (level.contains(name)) {
				return true;
			}
		}
		return false;
	}

}
