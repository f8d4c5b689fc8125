package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Leaves flash attributes to the request of a browser that they are meant for: a page
 * that is run again for a reflex must not take a message that the visitor has not yet
 * seen. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageFlashMapManager implements FlashMapManager {

	private final FlashMapManager delegate;

	/**
	 * Create a manager.
	 * @param delegate the one that keeps the flash attributes
	 */
	public PageFlashMapManager(FlashMapManager delegate) {
		this.delegate = delegate;
	}

	@Override
	public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
		return (PageRun.of(request) != null) ? null : this.delegate.retrieveAndUpdate(request, response);
	}

	@Override
	public void saveOutputFlashMap(FlashMap flashMap, HttpServletRequest request, HttpServletResponse response) {
		this.delegate.saveOutputFlashMap(flashMap, request, response);
	}

}
