package io.github.reflexboot.component;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The states of all components that a visitor has changed, in their session: one
 * attribute each, so that a store saves no more than what has changed. Safe for use by
 * several threads.
 */
final class SessionStates {

	private static final String PREFIX = "reflex.component ";

	private final int mostStates;

	private final int mostBytes;

	/**
	 * Create it.
	 * @param mostStates how many are kept for one session; then the one goes that was
	 * changed longest ago
	 * @param mostBytes how long one may be, in characters of its JSON
	 */
	SessionStates(int mostStates, int mostBytes) {
		this.mostStates = mostStates;
		this.mostBytes = mostBytes;
	}

	@Nullable StoredState find(@Nullable HttpSession session, String path, String id) {
		return (session != null) ? StoredState.parse(session.getAttribute(name(path, id))) : null;
	}

	/**
	 * Refuse a state that is too large.
	 * @throws IllegalStateException if it is
	 */
	void checkSize(String id, StoredState state) {
		if (state.json().length() > this.mostBytes) {
			throw new IllegalStateException("The state of the component " + id + " has " + state.json().length()
					+ " characters as JSON, expected " + this.mostBytes
					+ " at most (reflex.components.max-state-size): keep an identifier and load the rest");
		}
	}

	void keep(HttpSession session, String path, String id, StoredState state) {
		String name = name(path, id);
		if (session.getAttribute(name) == null) {
			makeRoom(session);
		}
		session.setAttribute(name, state.text());
	}

	private void makeRoom(HttpSession session) {
		List<String> names = Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.toList();
		if (names.size() >= this.mostStates) {
			names.stream()
				.sorted(Comparator.comparingLong((name) -> usedAt(session, name)))
				.limit(names.size() - this.mostStates + 1L)
				.forEach(session::removeAttribute);
		}
	}

	private static long usedAt(HttpSession session, String name) {
		StoredState state = StoredState.parse(session.getAttribute(name));
		return (state != null) ? state.usedAt() : 0;
	}

	private static String name(String path, String id) {
		return PREFIX + path + " " + id;
	}

}
