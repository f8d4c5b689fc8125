package io.github.reflexboot.component;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.registry.ComponentType;

/**
 * The events of one request, from whoever emits them to those who listen: each in its
 * turn, and no component hears its own. For one thread.
 */
final class ComponentEvents {

	private final Deque<Event> waiting = new ArrayDeque<>();

	private String speaker;

	private int emitted;

	/**
	 * Create it.
	 * @param speaker the component that is called first; empty for none
	 */
	ComponentEvents(String speaker) {
		this.speaker = speaker;
	}

	/**
	 * Return the component that is being called.
	 */
	String speaker() {
		return this.speaker;
	}

	/**
	 * Take an event of the component that is being called.
	 * @throws IllegalStateException if there were too many
	 */
	void emit(String name, @Nullable Object value) {
		boolean isOfComponent = !this.speaker.isEmpty();
		if (isOfComponent && ++this.emitted > ReflexContext.MAX_EVENTS) {
			throw new IllegalStateException("The event '" + name + "' is more than the " + ReflexContext.MAX_EVENTS
					+ " that one action may cause: listeners answer each other's events without an end");
		}
		this.waiting.add(new Event(this.speaker, name, value));
	}

	/**
	 * Hand all events to their listeners, also those that listeners emit.
	 * @param all the components of the page
	 * @param ears calls a listener
	 */
	void deliver(Collection<ShownComponent> all, Ears ears) throws Exception {
		while (!this.waiting.isEmpty()) {
			Event event = this.waiting.remove();
			for (ShownComponent shown : all) {
				for (ComponentType.Listener listener : shown.type().listeners()) {
					if (listener.event().equals(event.name()) && !shown.id().equals(event.source())) {
						this.speaker = shown.id();
						hear(ears, shown, listener, event);
					}
				}
			}
		}
	}

	private void hear(Ears ears, ShownComponent shown, ComponentType.Listener listener, Event event) throws Exception {
		int before = this.waiting.size();
		if (!ears.hear(shown, listener, event.value())) {
			while (this.waiting.size() > before) {
				this.waiting.removeLast();
			}
		}
	}

	/**
	 * Calls a listener.
	 */
	@FunctionalInterface
	interface Ears {

		/**
		 * Call it.
		 * @return {@code false} if it counts as one that does not listen
		 */
		boolean hear(ShownComponent shown, ComponentType.Listener listener, @Nullable Object value) throws Exception;

	}

	/**
	 * What was emitted.
	 *
	 * @param source the component that did it
	 * @param name name of the event
	 * @param value what the listeners get
	 */
	private record Event(String source, String name, @Nullable Object value) {

	}

}
