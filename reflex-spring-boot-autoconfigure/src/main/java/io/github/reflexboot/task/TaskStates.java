package io.github.reflexboot.task;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.query.AwaitMark;
import io.github.reflexboot.registry.BackgroundType;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Has views see each action in the background under its name, as an attribute of the
 * request: what a controller puts into its model under this name wins. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class TaskStates implements HandlerInterceptor {

	private final Supplier<ReflexRegistry> registry;

	private final Supplier<PageTasks> ofPage;

	/**
	 * Create it.
	 * @param registry knows all actions in the background
	 * @param ofPage returns those of the page whose request is under way
	 */
	public TaskStates(Supplier<ReflexRegistry> registry, Supplier<PageTasks> ofPage) {
		this.registry = registry;
		this.ofPage = ofPage;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<BackgroundType> all = this.registry.get().backgroundActions();
		if (!all.isEmpty()) {
			PageTasks page = (PageRun.inTab(request) != null) ? this.ofPage.get() : new PageTasks();
			all.forEach((each) -> request.setAttribute(each.name(), page.state(each.name())));
			if (page.isAnyRunning()) {
				AwaitMark.need(request);
			}
		}
		return true;
	}

	/**
	 * Show in the same request what has become of a task.
	 */
	static void show(Task task, HttpServletRequest request) {
		request.setAttribute(task.name(), task.state());
		AwaitMark.need(request);
	}

}
