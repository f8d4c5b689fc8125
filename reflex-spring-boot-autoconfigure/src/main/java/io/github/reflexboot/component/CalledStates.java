package io.github.reflexboot.component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;

/**
 * The states of the components that are called in one request: brings them in and keeps
 * what has changed. For one thread.
 */
final class CalledStates {

	private final ComponentFactory factory;

	private final StatePlace place;

	private final String tab;

	private final boolean hadSession;

	CalledStates(ComponentFactory factory, StatePlace place, String tab) {
		this.factory = factory;
		this.place = place;
		this.tab = tab;
		this.hadSession = place.session() != null;
	}

	/**
	 * Bring in the component whose action is called.
	 * @param version how often its state had changed that the browser shows
	 * @throws ForgedStateException if nobody here has given it that state
	 * @throws StaleComponentException if its state has changed since
	 */
	CalledInstance call(ShownComponent shown, int version) {
		this.factory.states().check(this.place, shown.id(), this.factory.codec().schema(shown.type()), version);
		CalledInstance called = take(shown);
		if (!called.isUpToDate(version, this.tab)) {
			throw StaleComponentException.outOfDate(shown.id(), version, called.instance().version());
		}
		return called.shownAs(version);
	}

	CalledInstance take(ShownComponent shown) {
		ComponentInstance instance = this.factory.initial(shown);
		StoredState stored = this.factory.restore(instance, shown, this.place);
		return new CalledInstance(instance, shown, stored,
				(stored != null) ? stored.json() : this.factory.codec().write(shown.type(), instance.target(), false));
	}

	/**
	 * Keep the states that have changed, also within their objects: all of them, or none
	 * if one is too large. A session that has ended on the way takes them along.
	 * @throws IllegalStateException if a state is too large, or cannot be written
	 */
	void keep(Collection<CalledInstance> all) {
		if (this.hadSession && this.place.session() == null) {
			return;
		}
		Map<ComponentInstance, StoredState> changed = new LinkedHashMap<>();
		for (CalledInstance called : all) {
			ComponentInstance instance = called.instance();
			String json = this.factory.codec().write(instance.type(), instance.target(), true);
			if (!json.equals(called.before())) {
				StoredState state = called.changed(json, this.factory.codec().schema(instance.type()), this.tab);
				this.factory.limits().check(instance.id(), state);
				changed.put(instance, state);
			}
		}
		changed.forEach((instance, state) -> {
			this.factory.states().keep(this.place, instance.id(), state);
			instance.show(state.version(), this.factory.states().text(this.place, instance.id()));
		});
	}

}
