package io.github.reflexboot.mutation;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;

import io.github.reflexboot.MutationState;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.registry.MutationType;
import io.github.reflexboot.registry.ReflexRegistry;

/**
 * Has views see each mutation under its name, as an attribute of the request: what a
 * controller puts into its model under this name wins. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MutationStates implements HandlerInterceptor {

	private static final MutationState IDLE = new MutationState(false, null);

	private final Supplier<ReflexRegistry> registry;

	private final Supplier<PageMutations> ofPage;

	/**
	 * Create it.
	 * @param registry knows all mutations
	 * @param ofPage returns those of the page whose request is under way
	 */
	public MutationStates(Supplier<ReflexRegistry> registry, Supplier<PageMutations> ofPage) {
		this.registry = registry;
		this.ofPage = ofPage;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<MutationType> all = this.registry.get().mutations();
		if (!all.isEmpty()) {
			PageRun run = PageRun.inTab(request);
			PageMutations page = (run != null) ? this.ofPage.get() : null;
			all.forEach((each) -> request.setAttribute(each.name(), state(each, run, page)));
		}
		return true;
	}

	private static MutationState state(MutationType mutation, @Nullable PageRun run, @Nullable PageMutations page) {
		if (run == null || page == null) {
			return IDLE;
		}
		return run.announces(mutation) ? new MutationState(true, null)
				: new MutationState(false, page.error(mutation.name(), run.message().path()));
	}

	/**
	 * Show in the same request that a mutation is over.
	 */
	static void showIdle(String mutation, HttpServletRequest request) {
		request.setAttribute(mutation, IDLE);
	}

}
