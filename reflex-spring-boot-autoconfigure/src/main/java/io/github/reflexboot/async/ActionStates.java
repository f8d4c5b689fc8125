package io.github.reflexboot.async;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;

import io.github.reflexboot.MutationState;
import io.github.reflexboot.TaskState;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.registry.BackgroundType;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Has views see each mutation, and each action in the background, under its name, as an
 * attribute of the request: what a controller puts into its model under this name wins.
 * Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ActionStates implements HandlerInterceptor {

	private static final MutationState IDLE = new MutationState(false, null);

	private final Supplier<ReflexRegistry> registry;

	private final Supplier<PageMutations> mutations;

	private final Supplier<PageTasks> tasks;

	private final OpenQueries queries;

	/**
	 * Create it.
	 * @param registry knows all that there are
	 * @param mutations returns those of the page whose request is under way
	 * @param tasks returns what that page has in the background
	 * @param queries those of all open pages
	 */
	public ActionStates(Supplier<ReflexRegistry> registry, Supplier<PageMutations> mutations, Supplier<PageTasks> tasks,
			OpenQueries queries) {
		this.registry = registry;
		this.mutations = mutations;
		this.tasks = tasks;
		this.queries = queries;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		PageRun run = PageRun.of(request);
		if (run != null) {
			this.queries.expect(run);
		}
		List<MutationType> all = this.registry.get().mutations();
		if (!all.isEmpty()) {
			PageMutations page = (run != null) ? this.mutations.get() : null;
			all.forEach((each) -> request.setAttribute(each.name(), state(each, run, page)));
		}
		List<BackgroundType> background = this.registry.get().backgroundActions();
		if (!background.isEmpty()) {
			PageTasks page = (run != null) ? this.tasks.get() : null;
			background.forEach((each) -> request.setAttribute(each.name(),
					(page != null) ? page.state(each.name()) : TaskState.IDLE));
			if (page != null && page.isAnyRunning()) {
				AwaitMark.need(request);
			}
		}
		return true;
	}

	private static MutationState state(MutationType mutation, @Nullable PageRun run, @Nullable PageMutations page) {
		if (run == null || page == null) {
			return IDLE;
		}
		return run.announces(mutation) ? new MutationState(true, null)
				: new MutationState(false, page.error(mutation.name()));
	}

	/**
	 * Show in the same request what has become of a task.
	 */
	static void show(Task task, HttpServletRequest request) {
		request.setAttribute(task.name(), task.state());
		AwaitMark.need(request);
	}

	/**
	 * Show in the same request that a mutation is over.
	 */
	static void showIdle(String mutation, HttpServletRequest request) {
		request.setAttribute(mutation, IDLE);
	}

}
