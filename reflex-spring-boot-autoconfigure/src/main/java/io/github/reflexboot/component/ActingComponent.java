package io.github.reflexboot.component;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.invoke.CalledComponent;
import io.github.reflexboot.invoke.PageEvents;

/**
 * What an action is called on, and what it can do to the components of its page. For one
 * thread.
 */
final class ActingComponent implements CalledComponent {

	private final Object bean;

	private final Supplier<Map<String, Object>> attributes;

	private final ComponentEvents events;

	private final CalledStates called;

	private final KnownComponents known;

	private final Runnable showPage;

	private ActingComponent(Object bean, Supplier<Map<String, Object>> attributes, String id, CalledStates called,
			KnownComponents known, Runnable showPage) {
		this.bean = bean;
		this.attributes = attributes;
		this.events = new ComponentEvents(id);
		this.called = called;
		this.known = known;
		this.showPage = showPage;
	}

	/**
	 * Create it for a component.
	 * @param called those that are called, this one among them
	 * @param known all components of the page
	 * @param showPage has all of the page shown
	 */
	static ActingComponent of(ComponentInstance instance, CalledStates called, KnownComponents known,
			Runnable showPage) {
		return new ActingComponent(instance.bean(), instance::attributes, instance.id(), called, known, showPage);
	}

	/**
	 * Create it for events that come from no component.
	 */
	static ActingComponent of(PageEvents events, CalledStates called, KnownComponents known, Runnable showPage) {
		return new ActingComponent(events, Map::of, "", called, known, showPage);
	}

	@Override
	public Object bean() {
		return this.bean;
	}

	@Override
	public Map<String, Object> attributes() {
		return this.attributes.get();
	}

	@Override
	public void emit(String event, @Nullable Object value) {
		this.events.emit(event, value);
	}

	@Override
	public void resetState() {
		this.called.reset(this.events.speaker());
	}

	@Override
	public void refreshPage() {
		this.showPage.run();
	}

	@Override
	public void deliver(ListenerCaller caller) throws Exception {
		this.events.deliver(this.known.shown(), (shown, listener, value) -> {
			String before = this.called.state(shown);
			boolean heard = caller.call(this.called.take(shown).bean(), listener, value);
			if (!heard) {
				this.called.giveBack(shown, before);
			}
			return heard;
		});
	}

}
