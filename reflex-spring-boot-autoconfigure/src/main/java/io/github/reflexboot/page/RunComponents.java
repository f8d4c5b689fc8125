package io.github.reflexboot.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.View;

import io.github.reflexboot.component.ComponentRun;
import io.github.reflexboot.component.PageComponents;
import io.github.reflexboot.component.RenderedComponent;
import io.github.reflexboot.invoke.CallingPage;
import io.github.reflexboot.invoke.PageEvents;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.invoke.ReflexInvoker;
import io.github.reflexboot.invoke.ReflexResult;

/**
 * The components of one run of a page: the one that is called, if the call is for one,
 * and those that are rendered. For one thread at a time.
 */
final class RunComponents {

	private final @Nullable ComponentRun called;

	private final PageComponents seen;

	/**
	 * Begin.
	 * @param called what is called; {@code null} for no component
	 */
	RunComponents(@Nullable ComponentRun called) {
		this.called = called;
		this.seen = (called != null) ? called.page() : PageComponents.recorder();
	}

	void addTo(Map<String, Object> attributes) {
		this.seen.addTo(attributes);
	}

	ReflexResult call(ReflexCall call, ReflexInvoker invoker, CallingPage page) throws Exception {
		PageEvents events = call.events();
		if (events == null) {
			return (this.called != null) ? this.called.call(invoker, page) : invoker.invoke(call, page, null);
		}
		return hear(call, events, invoker, page);
	}

	private ReflexResult hear(ReflexCall call, PageEvents events, ReflexInvoker invoker, CallingPage page)
			throws Exception {
		ReflexResult ofComponents = (this.called != null) ? this.called.call(invoker, page) : null;
		ReflexResult ofReflexes = events.callReflexes(call, invoker, page);
		if (ofReflexes != null) {
			showPage();
			return (ofComponents != null) ? ofComponents.and(ofReflexes) : ofReflexes;
		}
		return (ofComponents != null) ? ofComponents : ReflexResult.refresh();
	}

	/**
	 * Show all of the page, whatever is called.
	 */
	void showPage() {
		if (this.called != null) {
			this.called.showPage();
		}
	}

	/**
	 * Tell whether only components are shown, instead of the page.
	 */
	boolean areAlone() {
		return this.called != null && this.called.isAlone();
	}

	/**
	 * Return what is shown instead of the page.
	 * @return the view; {@code null} for the page
	 */
	@Nullable View view() {
		return (this.called != null && this.called.isAlone()) ? this.called.view() : null;
	}

	/**
	 * Return the components that were rendered instead of the page.
	 * @param body what was answered
	 * @return the components; {@code null} if nobody knows what they are
	 */
	@Nullable List<RenderedComponent> rendered(String body) {
		return (this.called != null) ? this.called.rendered(body) : null;
	}

	/**
	 * Return those that were rendered.
	 */
	PageComponents seen() {
		return this.seen;
	}

}
