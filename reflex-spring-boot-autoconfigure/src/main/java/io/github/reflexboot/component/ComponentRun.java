package io.github.reflexboot.component;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.invoke.CalledComponent;
import io.github.reflexboot.invoke.CallingPage;
import io.github.reflexboot.invoke.ComponentCall;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * The call of one component, in the request of its page: its action, the listeners of
 * what that emits, and the render of all that were called. For one thread at a time.
 *
 * @since 0.1.0
 */
public final class ComponentRun implements CalledComponent {

	private final ReflexCall reflex;

	private final ComponentCall call;

	private final KnownComponents known;

	private final ComponentParts parts;

	private final PageComponents page = PageComponents.recorder();

	private final Map<String, CalledInstance> called = new LinkedHashMap<>();

	private final Deque<Event> events = new ArrayDeque<>();

	private String calling;

	private int emitted;

	private boolean refreshesPage;

	private @Nullable CalledStates states;

	private List<RenderedComponent> rendered = List.of();

	ComponentRun(ReflexCall reflex, ComponentCall call, KnownComponents known, ComponentParts parts) {
		this.reflex = reflex;
		this.call = call;
		this.known = known;
		this.parts = parts;
		this.calling = call.id();
	}

	/**
	 * Return what takes down the components that are rendered.
	 * @return what was seen so far
	 */
	public PageComponents page() {
		return this.page;
	}

	/**
	 * Call the action, or set the field, and keep the state.
	 * @param invoker calls the action
	 * @param from the page that it is called from
	 * @return what the action left behind
	 * @throws StaleComponentException if the visitor was not shown this component as it
	 * is
	 * @throws ForgedStateException if nobody has given the visitor its state
	 * @throws Exception what the action threw; then no state is kept
	 */
	public ReflexResult call(ReflexInvoker invoker, CallingPage from) throws Exception {
		String path = this.page.path(from.request());
		ShownComponent shown = this.known.shown(this.call.id());
		if (shown == null || !this.known.path().equals(path)) {
			throw StaleComponentException.notShown(this.call.id(), path);
		}
		CalledStates begun = new CalledStates(this.parts.factory(), this.page.place(from.request()), this.reflex.tab());
		this.states = begun;
		CalledInstance acting = begun.call(shown, this.call.version());
		this.called.put(shown.id(), acting);
		StateField bound = this.call.bound();
		ReflexResult result = (bound != null) ? bind(acting.instance(), bound, invoker)
				: invoker.invoke(this.reflex, from, this);
		acting.instance().model().putAll(result.model());
		begun.keep(this.called.values());
		this.called.values().forEach((each) -> this.page.prepare(each.instance()));
		return result;
	}

	private CalledInstance take(ShownComponent shown, CalledStates begun) {
		return this.called.computeIfAbsent(shown.id(), (id) -> begun.take(shown));
	}

	private ReflexResult bind(ComponentInstance instance, StateField field, ReflexInvoker invoker) {
		Object before = field.get(instance.target());
		Object entered = ComponentFields.entered(this.reflex.message().element(), field.field().getType());
		BindingResult errors = invoker.bind(instance.target(), field.field(), entered);
		if (errors.hasErrors()) {
			field.set(instance.target(), before);
		}
		instance.model().putAll(errors.getModel());
		return ReflexResult.refresh();
	}

	@Override
	public Map<String, Object> attributes() {
		return acting().attributes();
	}

	@Override
	public Object bean() {
		return acting().bean();
	}

	private ComponentInstance acting() {
		CalledInstance acting = this.called.get(this.call.id());
		if (acting == null) {
			throw new IllegalStateException("The component has no state yet");
		}
		return acting.instance();
	}

	@Override
	public void emit(String event, @Nullable Object value) {
		if (++this.emitted > ReflexContext.MAX_EVENTS) {
			throw new IllegalStateException("The event '" + event + "' is more than the " + ReflexContext.MAX_EVENTS
					+ " that one action may cause: listeners answer each other's events without an end");
		}
		this.events.add(new Event(this.calling, event, value));
	}

	@Override
	public void refreshPage() {
		this.refreshesPage = true;
	}

	@Override
	public void deliver(ListenerCaller caller) throws Exception {
		while (!this.events.isEmpty()) {
			Event event = this.events.remove();
			for (ShownComponent shown : this.known.shown()) {
				for (ComponentType.Listener listener : shown.type().listeners()) {
					if (listener.event().equals(event.name()) && !shown.id().equals(event.source())) {
						hear(shown, listener, event, caller);
					}
				}
			}
		}
	}

	private void hear(ShownComponent shown, ComponentType.Listener listener, Event event, ListenerCaller caller)
			throws Exception {
		CalledStates begun = this.states;
		if (begun != null) {
			this.calling = shown.id();
			caller.call(take(shown, begun).instance().bean(), listener.method(), event.value());
		}
	}

	/**
	 * Tell whether the components are shown without the rest of the page.
	 * @return {@code false} if the action asked for the page
	 */
	public boolean isAlone() {
		return !this.refreshesPage;
	}

	/**
	 * Return what shows the components that were called, and nothing else.
	 * @return the view
	 */
	public View view() {
		return (model, request, response) -> {
			this.rendered = render(request, response);
			response.setContentType("text/html;charset=UTF-8");
			response.getWriter().write(RenderedComponent.text(this.rendered));
		};
	}

	/**
	 * Return the components out of what was answered.
	 * @param body the answer
	 * @return the components; {@code null} if something has changed several of them on
	 * their way
	 */
	public @Nullable List<RenderedComponent> rendered(String body) {
		if (body.equals(RenderedComponent.text(this.rendered))) {
			return this.rendered;
		}
		return (this.rendered.size() == 1) ? List.of(new RenderedComponent(this.rendered.get(0).id(), body)) : null;
	}

	/**
	 * Render each of them once: those within another one come with it.
	 */
	private List<RenderedComponent> render(HttpServletRequest request, HttpServletResponse response) {
		List<RenderedComponent> outermost = new ArrayList<>();
		this.page.slots().renderBy((id) -> renderInSlot(id, request, response));
		for (CalledInstance each : List.copyOf(this.called.values())) {
			String id = each.instance().id();
			if (this.called.keySet().stream().noneMatch((other) -> this.known.isWithin(id, other))) {
				this.page.beginAlone(id);
				outermost.add(new RenderedComponent(id, render(each.instance(), each.shown(), request, response)));
			}
		}
		return outermost;
	}

	private String render(ComponentInstance instance, ShownComponent shown, HttpServletRequest request,
			HttpServletResponse response) {
		return this.parts.templates()
			.render(instance, shown.slots(), this.page, request, response, RequestContextUtils.getLocale(request));
	}

	/**
	 * Render what the page has put into a slot, which has a state of its own.
	 */
	private String renderInSlot(String id, HttpServletRequest request, HttpServletResponse response) {
		ShownComponent shown = this.known.find(id);
		CalledStates begun = this.states;
		if (shown == null || begun == null) {
			throw new IllegalStateException("The component " + id + " stands in a slot, but nobody knows it");
		}
		this.page.begin(id);
		return render(take(shown, begun).instance(), shown, request, response);
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
