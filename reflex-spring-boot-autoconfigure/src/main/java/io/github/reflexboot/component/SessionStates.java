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
final class SessionStates implements ComponentStates {

	private static final String PREFIX = "reflex.component ";

	private final int mostStates;

	/**
	 * Create it.
	 * @param mostStates how many are kept for one session; then the one goes that was
	 * changed longest ago
	 */
	SessionStates(int mostStates) {
		this.mostStates = mostStates;
	}

	@Override
	public @Nullable StoredState find(StatePlace place, String id, long schema) {
		HttpSession session = place.session();
		return (session != null) ? StoredState.parse(session.getAttribute(PREFIX + place.name(id))) : null;
	}

	@Override
	public void check(StatePlace place, String id, long schema, int version) {
	}

	@Override
	public void keep(StatePlace place, String id, StoredState state) {
		HttpSession session = place.request().getSession();
		String name = PREFIX + place.name(id);
		if (session.getAttribute(name) == null) {
			makeRoom(session);
		}
		session.setAttribute(name, state.text());
	}

	@Override
	public @Nullable String text(StatePlace place, String id) {
		return null;
	}

	@Override
	public boolean areWithBrowsers() {
		return false;
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

}
