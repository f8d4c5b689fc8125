package io.github.reflexboot.page;

/**
 * What became of a reflex in the request of its page.
 *
 * @since 0.1.0
 */
public sealed interface PageOutcome {

	/**
	 * The page was rendered.
	 *
	 * @param html the document
	 */
	record Rendered(String html) implements PageOutcome {
	}

	/**
	 * The action wants the page to stay as it is.
	 */
	record Unchanged() implements PageOutcome {
	}

	/**
	 * The page, or something before it, sends the visitor elsewhere.
	 *
	 * @param url where to
	 */
	record Redirected(String url) implements PageOutcome {
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
	 * The page has no controller that could be run again; the action was not called.
	 *
	 * @param response what came instead
	 */
	record NoPage(PageResponse response) implements PageOutcome {
	}

	/**
	 * The action was called, but then the page did not answer with HTML.
	 *
	 * @param response what came instead
	 */
	record PageFailed(PageResponse response) implements PageOutcome {
	}

}
