package io.github.reflexboot.async;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerInterceptor;

import io.github.reflexboot.MutationState;
import io.github.reflexboot.page.PageRun;
import io.github.reflexboot.registry.MutationType;

/**
 * Has views see each mutation under its name, as an attribute of the request: what a
 * controller puts into its model under this name wins. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MutationStates implements HandlerInterceptor {

	private static final MutationState IDLE = new MutationState(false, null);

	private final Supplier<List<MutationType>> mutations;

	private final Supplier<PageMutations> ofPage;

	/**
	 * Create it.
	 * @param mutations all that there are
	 * @param ofPage returns those of the page whose request is under way
	 */
	public MutationStates(Supplier<List<MutationType>> mutations, Supplier<PageMutations> ofPage) {
		this.mutations = mutations;
		this.ofPage = ofPage;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<MutationType> all = this.mutations.get();
		if (!all.isEmpty()) {
			show(all, request, PageRun.of(request));
		}
		return true;
	}

	/**
	 * Show in the same request that a mutation is over.
	 */
	static void showIdle(String mutation, HttpServletRequest request) {
		request.setAttribute(mutation, IDLE);
	}

	private void show(List<MutationType> all, HttpServletRequest request, @Nullable PageRun run) {
		PageMutations page = (run != null) ? this.ofPage.get() : null;
		for (MutationType each : all) {
			if (run == null || page == null) {
				request.setAttribute(each.name(), IDLE);
			}
			else {
				request.setAttribute(each.name(), run.announces(each) ? new MutationState(true, null)
						: new MutationState(false, page.error(each.name())));
			}
		}
	}

}
