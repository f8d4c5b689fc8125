package io.github.reflexboot.component;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

import io.github.reflexboot.invoke.CalledComponent;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.protocol.ElementMessage;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * The component whose action is called, and what that can do to others. For one thread.
 */
final class ActingComponent implements CalledComponent {

	private final ComponentInstance instance;

	private final CalledStates called;

	private final KnownComponents known;

	private final ComponentEvents events;

	private final Runnable refreshPage;

	/**
	 * Create it.
	 * @param instance the component
	 * @param called those that are called, this one among them
	 * @param known all components of the page
	 * @param refreshPage has all of the page shown
	 */
	ActingComponent(ComponentInstance instance, CalledStates called, KnownComponents known, Runnable refreshPage) {
		this.instance = instance;
		this.called = called;
		this.known = known;
		this.events = new ComponentEvents(instance.id());
		this.refreshPage = refreshPage;
	}

	/**
	 * Set a field to what the visitor has entered, if that is valid.
	 */
	ReflexResult bind(StateField field, ElementMessage element, ReflexInvoker invoker) {
		Object target = this.instance.target();
		Object before = field.get(target);
		Object entered = ComponentFields.entered(element, field.field().getType());
		BindingResult errors = invoker.bind(target, field.field(), entered);
		if (errors.hasErrors()) {
			field.set(target, before);
		}
		this.instance.model().putAll(errors.getModel());
		return ReflexResult.refresh();
	}

	@Override
	public Object bean() {
		return this.instance.bean();
	}

	@Override
	public Map<String, Object> attributes() {
		return this.instance.attributes();
	}

	@Override
	public void emit(String event, @Nullable Object value) {
		this.events.emit(event, value);
	}

	@Override
	public void refreshPage() {
		this.refreshPage.run();
	}

	@Override
	public void deliver(ListenerCaller caller) throws Exception {
		this.events.deliver(this.known.shown(),
				(shown, listener, value) -> caller.call(this.called.take(shown).bean(), listener.method(), value));
	}

}
