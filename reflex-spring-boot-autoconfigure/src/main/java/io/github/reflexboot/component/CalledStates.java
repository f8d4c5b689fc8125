package io.github.reflexboot.component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import io.github.reflexboot.registry.StaleComponentException;

/**
 * The states of the components that are called in one request: brings them in and keeps
 * what has changed. For one thread.
 */
final class CalledStates {

	private final ComponentFactory factory;

	private final HttpServletRequest request;

	private final String path;

	private final String tab;

	private final boolean hadSession;

	CalledStates(ComponentFactory factory, HttpServletRequest request, String path, String tab) {
		this.factory = factory;
		this.request = request;
		this.path = path;
		this.tab = tab;
		this.hadSession = request.getSession(false) != null;
	}

	CalledInstance take(ShownComponent shown) {
		ComponentInstance instance = this.factory.initial(shown);
		StoredState stored = this.factory.restore(instance, shown, this.request.getSession(false), this.path);
		return new CalledInstance(instance, shown, stored,
				(stored != null) ? stored.json() : this.factory.codec().write(shown.type(), instance.target()));
	}

	/**
	 * Refuse to call a component as it was some time ago.
	 * @throws StaleComponentException if its state has changed since
	 */
	void check(CalledInstance called, int version) {
		if (!called.isUpToDate(version, this.tab)) {
			throw StaleComponentException.outOfDate(called.instance().id(), version, called.instance().version());
		}
	}

	/**
	 * Keep the states that have changed, also within their objects: all of them, or none
	 * if one is too large. A session that has ended on the way takes them along.
	 * @throws IllegalStateException if a state is too large, or cannot be written
	 */
	void keep(Collection<CalledInstance> all) {
		HttpSession session = this.request.getSession(false);
		if (session == null && this.hadSession) {
			return;
		}
		Map<ComponentInstance, StoredState> changed = new LinkedHashMap<>();
		for (CalledInstance called : all) {
			ComponentInstance instance = called.instance();
			String json = this.factory.codec().write(instance.type(), instance.target());
			if (!json.equals(called.before())) {
				StoredState state = called.changed(json, this.factory.codec().schema(instance.type()), this.tab);
				this.factory.states().checkSize(instance.id(), state);
				changed.put(instance, state);
			}
		}
		changed.forEach((instance, state) -> {
			this.factory.states().keep(this.request.getSession(), this.path, instance.id(), state);
			instance.version(state.version());
		});
	}

}
