package io.github.reflexboot.component;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.beans.factory.BeanFactory;

import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * Makes instances of components, with their state. Safe for use by several threads.
 */
final class ComponentFactory {

	private final BeanFactory beans;

	private final StateCodec codec;

	private final ComponentStates states;

	private final ComponentLimits limits;

	ComponentFactory(BeanFactory beans, StateCodec codec, ComponentStates states, ComponentLimits limits) {
		this.beans = beans;
		this.codec = codec;
		this.states = states;
		this.limits = limits;
	}

	/**
	 * Make an instance without any state.
	 */
	ComponentInstance create(String id, ComponentType type) {
		return new ComponentInstance(id, type, this.beans.getBean(type.beanName()));
	}

	/**
	 * Describe an instance that has its first state, and nothing else yet.
	 * @param arguments the fields that its tag has set
	 */
	ShownComponent describe(ComponentInstance instance, List<StateField> arguments) {
		String given = this.codec.write(instance.type(), arguments, instance.target());
		return new ShownComponent(instance.id(), instance.type(),
				this.codec.write(instance.type(), instance.target(), false), Fingerprint.of(given), Map.of());
	}

	/**
	 * Tell whether anything is kept of a component.
	 */
	boolean isKept(ComponentInstance instance, StatePlace place) {
		return this.states.find(place, instance.id(), this.codec.schema(instance.type())) != null;
	}

	/**
	 * Give a component that has its first state what is kept of it. What was kept with
	 * other arguments, or by another class of its name, counts for nothing, but that
	 * pages which show it are out of date.
	 * @return what is kept of it; {@code null} if nothing is that counts
	 */
	@Nullable StoredState restore(ComponentInstance instance, ShownComponent shown, StatePlace place) {
		long schema = this.codec.schema(instance.type());
		StoredState stored = this.states.find(place, instance.id(), schema);
		if (stored == null) {
			return null;
		}
		if (stored.arguments() != shown.arguments() || stored.schema() != schema || !isRead(stored, instance)) {
			instance.show(stored.version() + 1, null);
			return null;
		}
		instance.show(stored.version(), this.states.text(place, instance.id()));
		return stored;
	}

	/**
	 * Read a state. The fields may be the same ones, but what is within them not.
	 */
	private boolean isRead(StoredState stored, ComponentInstance instance) {
		try {
			this.codec.read(instance.type(), stored.json(), instance.target());
			return true;
		}
		catch (IllegalStateException | JacksonException ex) {
			return false;
		}
	}

	/**
	 * Make a component as a page has shown it.
	 */
	ComponentInstance initial(ShownComponent shown) {
		ComponentInstance instance = create(shown.id(), shown.type());
		this.codec.read(shown.type(), shown.initial(), instance.target());
		return instance;
	}

	StateCodec codec() {
		return this.codec;
	}

	ComponentStates states() {
		return this.states;
	}

	ComponentLimits limits() {
		return this.limits;
	}

}
