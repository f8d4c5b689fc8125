package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;

/**
 * The components that are called in one request, in their order: brings their states in
 * and keeps what has changed. For one thread.
 */
final class CalledStates {

	private final ComponentFactory factory;

	private final StatePlace place;

	private final String tab;

	private final boolean hadSession;

	private final Map<String, CalledInstance> called = new LinkedHashMap<>();

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
	ComponentInstance call(ShownComponent shown, int version) {
		this.factory.states().check(this.place, shown.id(), this.factory.codec().schema(shown.type()), version);
		CalledInstance found = bringIn(shown);
		if (!found.isUpToDate(version, this.tab)) {
			throw StaleComponentException.outOfDate(shown.id(), version, found.instance().version());
		}
		this.called.put(shown.id(), found.shownAs(version));
		return found.instance();
	}

	/**
	 * Bring in another component, once.
	 */
	ComponentInstance take(ShownComponent shown) {
		return this.called.computeIfAbsent(shown.id(), (id) -> bringIn(shown)).instance();
	}

	private CalledInstance bringIn(ShownComponent shown) {
		ComponentInstance instance = this.factory.initial(shown);
		StoredState stored = this.factory.restore(instance, shown, this.place);
		return new CalledInstance(instance, shown, stored,
				(stored != null) ? stored.json() : this.factory.codec().write(shown.type(), instance.target(), false));
	}

	/**
	 * Return the state that a component has now, if it was brought in.
	 * @return the state as JSON; {@code null} if it was not
	 */
	@Nullable String state(ShownComponent shown) {
		CalledInstance found = this.called.get(shown.id());
		return (found != null) ? this.factory.codec().write(shown.type(), found.instance().target(), false) : null;
	}

	/**
	 * Give a component back what {@link #state} has returned: nothing has called it
	 * since.
	 */
	void giveBack(ShownComponent shown, @Nullable String state) {
		if (state == null) {
			this.called.put(shown.id(), bringIn(shown));
			return;
		}
		this.factory.codec().read(shown.type(), state, take(shown).target());
	}

	/**
	 * Give one that was brought in the state that its page gave it at first.
	 */
	void reset(String id) {
		CalledInstance found = this.called.get(id);
		if (found != null) {
			this.factory.codec().read(found.shown().type(), found.shown().initial(), found.instance().target());
		}
	}

	/**
	 * Return those that were brought in so far.
	 */
	List<CalledInstance> all() {
		return List.copyOf(this.called.values());
	}

	/**
	 * Keep the states that have changed, also within their objects: all of them, or none
	 * if one is too large. A session that has ended on the way takes them along.
	 * @throws IllegalStateException if a state is too large, or cannot be written
	 */
	void keep() {
		if (this.hadSession && this.place.session() == null) {
			return;
		}
		Map<ComponentInstance, StoredState> changed = new LinkedHashMap<>();
		for (CalledInstance each : this.called.values()) {
			ComponentInstance instance = each.instance();
			String json = this.factory.codec().write(instance.type(), instance.target(), true);
			if (!json.equals(each.before())) {
				StoredState state = each.changed(json, this.factory.codec().schema(instance.type()), this.tab);
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
