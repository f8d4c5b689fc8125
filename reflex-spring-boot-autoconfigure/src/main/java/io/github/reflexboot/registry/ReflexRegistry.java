package io.github.reflexboot.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * All actions that pages can call, and all components that they can show. Immutable and
 * safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexRegistry {

	private final Map<String, ReflexType> reflexes;

	private final Map<String, ComponentType> components;

	private final List<MutationType> mutations;

	private final List<BackgroundType> backgroundActions;

	private final Map<String, List<ReflexMethod>> listeners;

	ReflexRegistry(Map<String, ReflexType> reflexes, Map<String, ComponentType> components) {
		this.reflexes = Map.copyOf(reflexes);
		this.components = Map.copyOf(components);
		this.mutations = kinds(ReflexMethod::mutation, MutationType::name);
		this.backgroundActions = kinds(ReflexMethod::background, BackgroundType::name);
		this.listeners = reflexes.values()
			.stream()
			.sorted(Comparator.comparing(ReflexType::beanName))
			.flatMap((reflex) -> reflex.listeners().stream())
			.collect(Collectors.groupingBy(ReflexType.Listener::event,
					Collectors.mapping(ReflexType.Listener::method, Collectors.toUnmodifiableList())));
	}

	/**
	 * Find the action that a page asks for.
	 * @param target the target as written in the page, such as {@code Counter#increment}
	 * or {@code CounterReflex#increment}
	 * @return the action
	 * @throws UnknownReflexException if there is none
	 */
	public ReflexMethod find(String target) {
		ReflexTarget wanted = ReflexTarget.parse(target);
		ReflexType reflex = this.reflexes.get(wanted.reflex());
		if (reflex == null) {
			throw UnknownReflexException.noSuchReflex(target, wanted, this.reflexes.keySet());
		}
		ReflexMethod action = reflex.actions().get(wanted.action());
		if (action == null) {
			throw UnknownReflexException.noSuchAction(target, wanted, reflex);
		}
		return action;
	}

	/**
	 * Return all mutations.
	 * @return what they are, by their names
	 */
	public List<MutationType> mutations() {
		return this.mutations;
	}

	/**
	 * Return all actions that go on in the background.
	 * @return what they are, by their names
	 */
	public List<BackgroundType> backgroundActions() {
		return this.backgroundActions;
	}

	/**
	 * Return what of reflexes is called when an event is broadcast. No browser can call
	 * it.
	 * @param event name of the event
	 * @return the methods, in the order of the names of their beans
	 */
	public List<ReflexMethod> listeners(String event) {
		return this.listeners.getOrDefault(event, List.of());
	}

	/**
	 * Tell whether a component may hear an event.
	 * @param event name of the event
	 * @return whether one has a listener for it
	 */
	public boolean isHeardByComponents(String event) {
		return this.components.values()
			.stream()
			.flatMap((type) -> type.listeners().stream())
			.anyMatch((listener) -> listener.event().equals(event));
	}

	private <T> List<T> kinds(Function<ReflexMethod, @Nullable T> kind, Function<T, String> name) {
		return actions().flatMap((action) -> Stream.ofNullable(kind.apply(action)))
			.sorted(Comparator.comparing(name))
			.toList();
	}

	/**
	 * Find the component that a page shows.
	 * @param name its name, such as {@code counter}
	 * @return the component
	 * @throws UnknownReflexException if there is none
	 */
	public ComponentType component(String name) {
		ComponentType type = this.components.get(name);
		if (type == null) {
			throw UnknownReflexException.noSuchComponent(name, this.components.keySet());
		}
		return type;
	}

	/**
	 * Return all components.
	 * @return the components, sorted by their names
	 */
	public Stream<ComponentType> components() {
		return this.components.values().stream().sorted(Comparator.comparing(ComponentType::name));
	}

	/**
	 * Check an action of a component where nobody can tell yet which component is meant.
	 * @param action its name
	 * @throws UnknownReflexException if no component has such an action
	 */
	public void checkActionOfAny(String action) {
		if (components().noneMatch((type) -> type.actions().containsKey(action))) {
			Stream<String> known = components().flatMap((type) -> type.actions().keySet().stream());
			throw UnknownReflexException.inNoComponent("@ReflexAction", action,
					Stream.concat(known, targets().stream()).distinct().toList());
		}
	}

	/**
	 * Check a field of a component where nobody can tell yet which component is meant.
	 * @param field its name
	 * @throws UnknownReflexException if a browser may set such a field of no component
	 */
	public void checkFieldOfAny(String field) {
		if (components().noneMatch((type) -> type.state().bindable().contains(field))) {
			throw UnknownReflexException.inNoComponent("@Bindable field", field,
					components().flatMap((type) -> type.state().bindable().stream()).distinct().toList());
		}
	}

	/**
	 * Return the names of all actions of reflexes.
	 * @return the targets, such as {@code Counter#increment}, sorted
	 */
	public List<String> targets() {
		return actions().map(ReflexMethod::target).toList();
	}

	/**
	 * Return all actions of reflexes. Those of components can be called only where a page
	 * shows the component.
	 * @return the actions, sorted by their targets
	 */
	public Stream<ReflexMethod> actions() {
		return this.reflexes.values()
			.stream()
			.flatMap((reflex) -> reflex.actions().values().stream())
			.sorted(Comparator.comparing(ReflexMethod::target));
	}

}
