package io.github.reflexboot.invoke;

import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.descriptor.ReflexDescriptor;
import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.registry.ReflexArgumentException;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * Finds what a message asks for, before anything runs. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexFinder {

	private final ReflexRegistry registry;

	private final JsonArguments arguments;

	/**
	 * Create a finder.
	 * @param registry all actions
	 * @param mapper the application's mapper, for the arguments of {@code stimulate()}
	 */
	public ReflexFinder(ReflexRegistry registry, JsonMapper mapper) {
		this.registry = registry;
		this.arguments = new JsonArguments(mapper);
	}

	/**
	 * Find the action of a message and convert its arguments.
	 * @param message the message
	 * @param tab the open page that sent it
	 * @param updates the way back while it is not answered yet
	 * @return the call to make
	 * @throws UnknownReflexException if there is no such action, component or field
	 * @throws IllegalArgumentException if the name of a component is malformed
	 * @throws ReflexArgumentException if the number or types of its arguments are wrong
	 */
	public ReflexCall find(ReflexMessage message, String tab, CallUpdates updates) {
		String target = message.target();
		if (target == null) {
			return new ReflexCall(tab, message, null, List.of(), null, updates);
		}
		if (message.component() == null && ReflexDescriptor.isForComponent(target)) {
			throw UnknownReflexException.noComponentAround(target);
		}
		ComponentCall component = (message.component() != null)
				? ComponentCall.find(message.component(), target, this.registry) : null;
		if (component != null && component.bound() != null) {
			return new ReflexCall(tab, message, null, List.of(), component, updates);
		}
		ReflexMethod action = (component != null) ? component.type().action(target) : this.registry.find(target);
		return new ReflexCall(tab, message, action, this.arguments.convert(action, message.args()), component, updates);
	}

	/**
	 * Return the call that has events heard that were broadcast to a page. Listeners see
	 * nothing of what its browser has sent.
	 * @param message a refresh of the page
	 * @param tab the open page that sent it
	 * @param updates the way back while it is not answered yet
	 * @param events the events
	 * @param showPage whether all of the page is to be shown, whoever hears them
	 * @param meansForbidden whether what a listener threw says that the visitor may not
	 * call it
	 * @return the call
	 */
	public ReflexCall hearing(ReflexMessage message, String tab, CallUpdates updates, List<PageEvent> events,
			boolean showPage, Predicate<Throwable> meansForbidden) {
		return ReflexCall.hearing(tab, message.calling(null),
				PageEvents.broadcast(events, showPage, this.registry, meansForbidden), updates);
	}

}
