package io.github.reflexboot.tab;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.page.PageOutcome;

/**
 * Says why an address shows no page that could be run again.
 */
final class NoPageText {

	private NoPageText() {
	}

	/**
	 * Say what came instead, and what to do.
	 */
	static String of(PendingReflex reflex, PageOutcome.NoPage page) {
		PageResponse response = page.response();
		String notCalled = "'" + reflex.message().describe() + "' was not called.";
		if (response.status() >= 500) {
			return "GET " + reflex.path() + " answered " + response + " before it came to a controller. " + notCalled;
		}
		if (page.reason() != null) {
			return "GET " + reflex.path() + " shows no page. " + notCalled + " " + page.reason();
		}
		return "No controller answers GET " + reflex.path() + " with a page (got " + response
				+ "), so it cannot be run again. " + notCalled + " "
				+ (response.isMethodNotAllowed()
						? "Was this page the answer to a posted form? Redirect after the "
								+ "post, or let the form itself be a reflex: data-reflex=\"submit->Class#action\"."
						: "");
	}

}
