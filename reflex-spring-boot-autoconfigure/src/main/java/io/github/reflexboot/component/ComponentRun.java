package io.github.reflexboot.component;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.View;

import io.github.reflexboot.invoke.CallingPage;
import io.github.reflexboot.invoke.ComponentCall;
import io.github.reflexboot.invoke.PageEvent;
import io.github.reflexboot.invoke.PageEvents;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.registry.ForgedStateException;
import io.github.reflexboot.registry.StaleComponentException;
import io.github.reflexboot.registry.StateFields.StateField;
import io.github.reflexboot.registry.UnknownReflexException;

/**
 * The call of one component, in the request of its page: its action, the listeners of
 * what that emits, and the render of all that were called. For one thread at a time.
 *
 * @since 0.1.0
 */
public final class ComponentRun {

	private final ReflexCall reflex;

	private final KnownComponents known;

	private final ComponentParts parts;

	private final PageComponents page = PageComponents.recorder();

	private boolean showsPage;

	private @Nullable CalledStates called;

	private List<RenderedComponent> rendered = List.of();

	ComponentRun(ReflexCall reflex, KnownComponents known, ComponentParts parts) {
		this.reflex = reflex;
		this.known = known;
		this.parts = parts;
	}

	/**
	 * Return what takes down the components that are rendered.
	 * @return what was seen so far
	 */
	public PageComponents page() {
		return this.page;
	}

	/**
	 * Call the action, set the field, or have the event heard, and keep the state.
	 * @param invoker calls the action
	 * @param from the page that it is called from
	 * @return what the action left behind
	 * @throws StaleComponentException if the visitor was not shown this component as it
	 * is
	 * @throws ForgedStateException if nobody has given the visitor its state
	 * @throws Exception what the action threw; then no state is kept
	 */
	public ReflexResult call(ReflexInvoker invoker, CallingPage from) throws Exception {
		CalledStates states = new CalledStates(this.parts.factory(), this.page.place(from.request()),
				this.reflex.tab());
		ComponentCall wanted = this.reflex.component();
		PageEvents events = this.reflex.events();
		ReflexResult result = (wanted != null) ? act(wanted, states, invoker, from) : invoker.invoke(this.reflex, from,
				ActingComponent.of(Objects.requireNonNull(events), states, this.known, this::showPage));
		PageEvent required = (events != null) ? events.required() : null;
		if (required != null && states.all().isEmpty()) {
			throw UnknownReflexException.noListener(required.name(), this.known.path(), this.known.events());
		}
		states.keep();
		states.all().forEach((each) -> this.page.prepare(each.instance()));
		this.called = states;
		return result;
	}

	private ReflexResult act(ComponentCall wanted, CalledStates states, ReflexInvoker invoker, CallingPage from)
			throws Exception {
		String path = this.page.path(from.request());
		ShownComponent shown = this.known.shown(wanted.id());
		if (shown == null || !this.known.path().equals(path)) {
			throw StaleComponentException.notShown(wanted.id(), path);
		}
		ComponentInstance instance = states.call(shown, wanted.version());
		StateField bound = wanted.bound();
		ReflexResult result = (bound != null)
				? ComponentFields.bind(instance, bound, this.reflex.message().element(), invoker)
				: invoker.invoke(this.reflex, from, ActingComponent.of(instance, states, this.known, this::showPage));
		instance.model().putAll(result.model());
		return result;
	}

	/**
	 * Tell whether the page shows a component that hears any of some events.
	 * @param events the events
	 * @return whether it does
	 */
	public boolean hears(PageEvents events) {
		return events.areAmong(this.known.events());
	}

	/**
	 * Show all of the page, with what the action has changed.
	 */
	public void showPage() {
		this.showsPage = true;
	}

	/**
	 * Tell whether the components are shown without the rest of the page.
	 * @return {@code false} if the action asked for the page
	 */
	public boolean isAlone() {
		return !this.showsPage;
	}

	/**
	 * Return what shows the components that were called, and nothing else.
	 * @return the view
	 */
	public View view() {
		CalledStates shown = this.called;
		if (shown == null) {
			throw new IllegalStateException("No component was called yet");
		}
		CalledRender render = new CalledRender(shown, this.known, this.page, this.parts.templates());
		return (model, request, response) -> {
			this.rendered = render.render(request, response);
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

}
