package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.ReflexHaltedException;
import io.github.reflexboot.registry.ReflexFields;
import io.github.reflexboot.registry.ReflexMethod;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.registry.RequiredPages;

/**
 * Events that listeners of a page hear in one run of it, in their order: those that the
 * server has broadcast, or one that a test emits.
 *
 * @since 0.1.0
 */
public final class PageEvents {

	/**
	 * What is called in place of an action.
	 */
	static final ReflexMethod ACTION = new ReflexMethod("", "",
			Objects.requireNonNull(ReflectionUtils.findMethod(PageEvents.class, "emit", ReflexContext.class)),
			List.of(), List.of(), new ReflexFields(List.of()), new RequiredPages(List.of()), null, null, null);

	private final List<PageEvent> events;

	private final @Nullable ReflexRegistry registry;

	private final boolean showPage;

	private final Predicate<Throwable> meansForbidden;

	private PageEvents(List<PageEvent> events, @Nullable ReflexRegistry registry, boolean showPage,
			Predicate<Throwable> meansForbidden) {
		this.events = List.copyOf(events);
		this.registry = registry;
		this.showPage = showPage;
		this.meansForbidden = meansForbidden;
	}

	/**
	 * An event that a test emits, as a component would: a component must hear it.
	 */
	static PageEvents ofTest(PageEvent event) {
		return new PageEvents(List.of(event), null, false, (cause) -> false);
	}

	/**
	 * Events that somebody has broadcast, who does not know which pages listen.
	 */
	static PageEvents broadcast(List<PageEvent> events, boolean showPage, ReflexRegistry registry,
			Predicate<Throwable> meansForbidden) {
		return new PageEvents(events, registry, showPage, meansForbidden);
	}

	/**
	 * Return the event that a component must hear.
	 * @return {@code null} if none must
	 */
	public @Nullable PageEvent required() {
		return (this.registry == null) ? this.events.get(0) : null;
	}

	/**
	 * Tell whether there are components that could hear any of them, on whatever page.
	 * @return whether it needs to be known which ones the page shows
	 */
	public boolean areForComponents() {
		ReflexRegistry all = this.registry;
		return all == null || this.events.stream().anyMatch((event) -> all.isHeardByComponents(event.name()));
	}

	/**
	 * Tell whether any of them has one of some names.
	 * @param names the names
	 * @return whether one has
	 */
	public boolean areAmong(Collection<String> names) {
		return this.events.stream().anyMatch((event) -> names.contains(event.name()));
	}

	/**
	 * Tell whether all of the page is to be shown, also where only components hear.
	 * @return whether it is
	 */
	public boolean showPage() {
		return this.showPage;
	}

	/**
	 * Tell whether reflexes could hear any of them, on whatever page.
	 * @return whether one has a listener
	 */
	public boolean areForReflexes() {
		return this.events.stream().anyMatch((event) -> !listeners(event).isEmpty());
	}

	/**
	 * Have the components hear them.
	 */
	void emit(ReflexContext reflex) {
		this.events.forEach((event) -> reflex.emit(event.name(), event.value()));
	}

	/**
	 * Have the reflexes hear them.
	 * @param call the call that has them heard
	 * @param invoker calls the listeners
	 * @param page the page that they are called from
	 * @return what they left behind; {@code null} if none has heard
	 * @throws Exception what a listener threw
	 */
	public @Nullable ReflexResult callReflexes(ReflexCall call, ReflexInvoker invoker, CallingPage page)
			throws Exception {
		ReflexResult result = null;
		for (PageEvent event : this.events) {
			for (ReflexMethod listener : listeners(event)) {
				ReflexResult left = listener.pages().include(page.request())
						? call(call, listener, event, invoker, page) : null;
				if (left != null) {
					result = (result != null) ? result.and(left) : left;
				}
			}
		}
		return result;
	}

	private List<ReflexMethod> listeners(PageEvent event) {
		return (this.registry != null) ? this.registry.listeners(event.name()) : List.of();
	}

	private @Nullable ReflexResult call(ReflexCall call, ReflexMethod listener, PageEvent event, ReflexInvoker invoker,
			CallingPage page) throws Exception {
		try {
			Object value = event.value();
			List<@Nullable Object> arguments = listener.arguments()
				.stream()
				.map((parameter) -> (value instanceof EventValue sent) ? sent.to(parameter) : value)
				.toList();
			return invoker.invoke(call.ofListener(listener, arguments), page, null);
		}
		catch (Throwable ex) {
			if (!leavesOut(listener.method(), ex)) {
				throw ex;
			}
			return null;
		}
	}

	/**
	 * Tell whether a listener counts as one that does not listen. Nobody at the page has
	 * asked for it, so nobody is told.
	 */
	boolean leavesOut(Method listener, Throwable thrown) {
		if (thrown instanceof EventValueException unfit) {
			unfit.json().report(listener, unfit);
			return true;
		}
		return this.registry != null && (thrown instanceof ReflexHaltedException || this.meansForbidden.test(thrown));
	}

}
