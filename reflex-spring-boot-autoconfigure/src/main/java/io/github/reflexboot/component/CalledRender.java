package io.github.reflexboot.component;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Renders the components that were called, and nothing of the page around them. For one
 * thread.
 */
final class CalledRender {

	private final CalledStates called;

	private final KnownComponents known;

	private final PageComponents page;

	private final ComponentTemplates templates;

	CalledRender(CalledStates called, KnownComponents known, PageComponents page, ComponentTemplates templates) {
		this.called = called;
		this.known = known;
		this.page = page;
		this.templates = templates;
	}

	/**
	 * Render each of them once: those within another one come with it.
	 */
	List<RenderedComponent> render(HttpServletRequest request, HttpServletResponse response) {
		List<RenderedComponent> outermost = new ArrayList<>();
		this.page.slots().renderBy((id) -> renderInSlot(id, request, response));
		List<CalledInstance> all = this.called.all();
		for (CalledInstance each : all) {
			String id = each.shown().id();
			if (all.stream().noneMatch((other) -> this.known.isWithin(id, other.shown().id()))) {
				this.page.taken().beginAlone(id);
				outermost.add(new RenderedComponent(id, render(each.instance(), each.shown(), request, response)));
			}
		}
		return outermost;
	}

	private String render(ComponentInstance instance, ShownComponent shown, HttpServletRequest request,
			HttpServletResponse response) {
		return this.templates.render(instance, shown.slots(), this.page, request, response,
				RequestContextUtils.getLocale(request));
	}

	/**
	 * Render what the page has put into a slot, which has a state of its own.
	 */
	private String renderInSlot(String id, HttpServletRequest request, HttpServletResponse response) {
		ShownComponent shown = this.known.find(id);
		if (shown == null) {
			throw new IllegalStateException("The component " + id + " stands in a slot, but nobody knows it");
		}
		this.page.taken().begin(id);
		return render(this.called.take(shown), shown, request, response);
	}

}
