package io.github.reflexboot.component;

import java.security.Principal;
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

	private final int mostCharacters;

	/**
	 * Create it.
	 * @param mostStates how many are kept for one session; then the one goes that was
	 * changed longest ago
	 * @param mostCharacters how many characters all of them may have
	 */
	SessionStates(int mostStates, int mostCharacters) {
		this.mostStates = mostStates;
		this.mostCharacters = mostCharacters;
	}

	@Override
	public @Nullable StoredState find(StatePlace place, String id, long schema) {
		HttpSession session = place.session();
		return (session != null) ? StoredState.parse(session.getAttribute(name(place, id))) : null;
	}

	@Override
	public void check(StatePlace place, String id, long schema, int version) {
	}

	@Override
	public void keep(StatePlace place, String id, StoredState state) {
		HttpSession session = place.request().getSession();
		String name = name(place, id);
		String text = state.text();
		makeRoom(session, name, text.length());
		session.setAttribute(name, text);
	}

	@Override
	public @Nullable String text(StatePlace place, String id) {
		return null;
	}

	@Override
	public boolean areWithBrowsers() {
		return false;
	}

	/**
	 * Return the attribute of a component. Whoever else logs in within the same session
	 * has states of their own.
	 */
	private static String name(StatePlace place, String id) {
		Principal user = place.request().getUserPrincipal();
		return PREFIX + ((user != null) ? "of " + user.getName() : "of nobody") + " " + place.name(id);
	}

	private void makeRoom(HttpSession session, String name, int size) {
		List<Kept> others = Collections.list(session.getAttributeNames())
			.stream()
			.filter((other) -> other.startsWith(PREFIX) && !other.equals(name))
			.map((other) -> Kept.of(session, other))
			.sorted(Comparator.comparingLong(Kept::usedAt))
			.toList();
		int number = others.size() + 1;
		long all = size + others.stream().mapToLong(Kept::size).sum();
		for (Kept oldest : others) {
			if (number <= this.mostStates && all <= this.mostCharacters) {
				return;
			}
			session.removeAttribute(oldest.name());
			number--;
			all -= oldest.size();
		}
	}

	/**
	 * A state that is kept.
	 *
	 * @param name that of its attribute
	 * @param size how many characters it has
	 * @param usedAt when it was changed
	 */
	private record Kept(String name, int size, long usedAt) {

		private static Kept of(HttpSession session, String name) {
			Object text = session.getAttribute(name);
			StoredState state = StoredState.parse(text);
			return new Kept(name, String.valueOf(text).length(), (state != null) ? state.usedAt() : 0);
		}

	}

}
