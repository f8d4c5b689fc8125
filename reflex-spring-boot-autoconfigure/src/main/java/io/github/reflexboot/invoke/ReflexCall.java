package io.github.reflexboot.invoke;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.protocol.ReflexMessage;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.registry.ReflexMethod;

/**
 * A message whose action was found and whose arguments fit.
 *
 * @param tab the open page that asked
 * @param message what it sent
 * @param action what to call; {@code null} for a refresh
 * @param arguments the converted arguments of {@code stimulate()}
 * @param component the component that it is an action or a field of; {@code null} for
 * none
 * @param updates the way back while it is not answered yet
 * @param events what is heard instead of calling anything; {@code null} for nothing
 * @since 0.1.0
 */
public record ReflexCall(String tab, ReflexMessage message, @Nullable ReflexMethod action,
		List<@Nullable Object> arguments, @Nullable ComponentCall component, CallUpdates updates,
		@Nullable PageEvents events) {

	ReflexCall(String tab, ReflexMessage message, @Nullable ReflexMethod action, List<@Nullable Object> arguments,
			@Nullable ComponentCall component, CallUpdates updates) {
		this(tab, message, action, arguments, component, updates, null);
	}

	/**
	 * Return the call that has an event of a test heard by the components of a page.
	 * @param tab the open page
	 * @param message says which page it is
	 * @param event the event
	 * @param updates the way back while it is not answered yet
	 * @return the call
	 */
	public static ReflexCall emitting(String tab, ReflexMessage message, PageEvent event, CallUpdates updates) {
		return hearing(tab, message, PageEvents.ofTest(event), updates);
	}

	static ReflexCall hearing(String tab, ReflexMessage message, PageEvents events, CallUpdates updates) {
		return new ReflexCall(tab, message, PageEvents.ACTION, List.of(), null, updates, events);
	}

	/**
	 * Return the call of one listener of a reflex.
	 */
	ReflexCall ofListener(ReflexMethod listener, List<@Nullable Object> arguments) {
		return new ReflexCall(this.tab, this.message.calling(listener.target()), listener, arguments, null,
				this.updates);
	}

	/**
	 * Tell whether components are called, and no reflex.
	 * @return whether it needs to be known which ones the page shows
	 */
	public boolean isForComponents() {
		return this.component != null || (this.events != null && this.events.areForComponents());
	}

	/**
	 * Tell whether nobody at the page has asked for this, but for the page itself.
	 * @return whether it has what was broadcast heard
	 */
	public boolean isBroadcast() {
		return this.events != null && this.events.required() == null;
	}

	/**
	 * Return the call that only runs the page.
	 * @return a refresh for the same message
	 */
	public ReflexCall withoutAction() {
		return new ReflexCall(this.tab, this.message, null, List.of(), null, this.updates);
	}

	/**
	 * Return the call that only runs another page.
	 * @param url path and query of that page
	 * @return a refresh
	 */
	public ReflexCall refreshOf(String url) {
		return new ReflexCall(this.tab, this.message.refreshOf(url), null, List.of(), null, this.updates);
	}

	/**
	 * Return what makes the action a mutation.
	 * @return {@code null} if nothing does, or if this calls none
	 */
	public @Nullable MutationType mutation() {
		return (this.action != null) ? this.action.mutation() : null;
	}

	/**
	 * Return what is called, by the name that the application has registered.
	 * @return such as {@code Todos#add}, or {@code counter=label} for the field of a
	 * component; {@code null} if nothing is called that the page has asked for
	 */
	public @Nullable String registeredTarget() {
		if (this.component != null && this.component.bound() != null) {
			return this.component.type().name() + "=" + this.component.bound().name();
		}
		return (this.action != null && !isBroadcast()) ? this.action.target() : null;
	}

	/**
	 * Tell whether this is more than a refresh.
	 * @return whether an action is called, or a field set
	 */
	public boolean hasAction() {
		return this.action != null || this.component != null;
	}

}
