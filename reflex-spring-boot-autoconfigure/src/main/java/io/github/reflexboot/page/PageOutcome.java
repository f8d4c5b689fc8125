package io.github.reflexboot.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.component.RenderedComponent;
import io.github.reflexboot.dispatch.Excess;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.invoke.PageAddress;
import io.github.reflexboot.invoke.ReflexResult;
import io.github.reflexboot.root.RootedPage;

/**
 * What became of a reflex in the request of its page.
 *
 * @since 0.1.0
 */
public sealed interface PageOutcome {

	/**
	 * Return what the action left behind.
	 * @return the result; {@code null} if the action was not called or threw
	 */
	default @Nullable ReflexResult result() {
		return null;
	}

	/**
	 * The page was rendered.
	 *
	 * @param page the document
	 * @param result what the action left behind
	 */
	record Rendered(RootedPage page, ReflexResult result) implements PageOutcome {
	}

	/**
	 * Only parts of the page were rendered, and cannot be told from what came, since
	 * something has changed them on their way.
	 *
	 * @param result what the action left behind
	 */
	record PartsLost(ReflexResult result) implements PageOutcome {
	}

	/**
	 * The components that were called were rendered, and nothing else of the page.
	 *
	 * @param components the components
	 * @param result what the action left behind
	 */
	record ComponentsRendered(List<RenderedComponent> components, ReflexResult result) implements PageOutcome {
	}

	/**
	 * The action wants the page to stay as it is, but for its operations.
	 *
	 * @param result what the action left behind
	 */
	record Unchanged(ReflexResult result) implements PageOutcome {
	}

	/**
	 * The action, the page, or something before it, sends the visitor elsewhere.
	 *
	 * @param url where to
	 * @param result what the action left behind; {@code null} if it was not called
	 */
	record Redirected(String url, @Nullable ReflexResult result) implements PageOutcome {
	}

	/**
	 * The action wants another page to be shown, at its own address.
	 *
	 * @param address where
	 * @param result what the action left behind
	 */
	record Visited(PageAddress address, ReflexResult result) implements PageOutcome {

	}

	/**
	 * The session of the connection has ended, or goes on under another identifier.
	 * Nothing ran.
	 */
	record SessionEnded() implements PageOutcome {

	}

	/**
	 * The page, or something before it, answered 401 or 403.
	 */
	record Refused() implements PageOutcome {
	}

	/**
	 * The action, or the binding of its parameters, threw.
	 *
	 * @param cause what it threw
	 */
	record ActionFailed(Throwable cause) implements PageOutcome {
	}

	/**
	 * The page was over a limit.
	 *
	 * @param excess which, and how
	 * @param result what the action left behind; {@code null} if it was not called
	 */
	record OverLimit(Excess excess, @Nullable ReflexResult result) implements PageOutcome {
	}

	/**
	 * The address shows no page that could be run again; the action was not called.
	 *
	 * @param response what came instead
	 * @param reason why it is no page; {@code null} if nothing but the response tells
	 * @param cause what was thrown on the way there; {@code null} for nothing
	 */
	record NoPage(PageResponse response, @Nullable String reason, @Nullable Throwable cause) implements PageOutcome {
	}

	/**
	 * The action was called, but then the page did not answer with HTML.
	 *
	 * @param response what came instead
	 * @param result what the action left behind
	 * @param cause what the page has thrown; {@code null} for nothing
	 */
	record PageFailed(PageResponse response, ReflexResult result, @Nullable Throwable cause) implements PageOutcome {
	}

}
