package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.root.RootRender;
import io.github.reflexboot.root.RootedPage;

/**
 * What of its page one run is to render, and what came of it. For one thread at a time.
 */
final class RunRoots {

	private final @Nullable RootRender render;

	/**
	 * Begin.
	 * @param render what is wanted; {@code null} for all of the page
	 */
	RunRoots(@Nullable RootRender render) {
		this.render = render;
	}

	/**
	 * The page is about to be shown.
	 * @param view the name of its view; {@code null} if it has none
	 */
	void show(HttpServletRequest request, @Nullable String view) {
		if (this.render != null && view != null) {
			this.render.arm(request, view);
		}
	}

	/**
	 * Tell whether all of the page was rendered, and not only its roots.
	 */
	boolean isWhole() {
		return this.render == null || !this.render.isAlone();
	}

	/**
	 * Return the page that was answered.
	 * @return the page; {@code null} if nobody knows what it is
	 */
	@Nullable RootedPage page(PageResponse response) {
		return (this.render != null) ? this.render.page(response.body()) : new RootedPage(response.body(), null);
	}

}
