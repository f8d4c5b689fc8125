package io.github.reflexboot.page;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.invoke.ReflexResult;

/**
 * Puts off what an action wants others to look at until its request is over: before,
 * neither its session is saved nor, perhaps, its transaction committed. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class AfterReflexRequest {

	private AfterReflexRequest() {
	}

	/**
	 * Do something when the reflex of the current thread is through its request, and at
	 * once where there is none. It is not done if the action fails.
	 * @param task what to do, given the tab that shows what came of the reflex anyway;
	 * {@code null} for none. Must not throw
	 */
	public static void run(Consumer<@Nullable String> task) {
		PageRun run = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? PageRun.of(attributes.getRequest()) : null;
		if (run != null) {
			run.tasks().putOff(() -> task.accept(shownIn(run)));
		}
		else {
			task.accept(null);
		}
	}

	/**
	 * Return the tab that shows the page after its action, or goes to another one.
	 * @return the tab; {@code null} if it stays as it is, but for a component
	 */
	private static @Nullable String shownIn(PageRun run) {
		ReflexResult left = run.result();
		boolean showsPage = left != null && left.rendersPage() && !run.components().areAlone();
		return (left != null && (showsPage || left.runsPageAnew() || left.redirect() != null || left.visit() != null))
				? run.tab() : null;
	}

}
