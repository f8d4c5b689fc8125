package io.github.reflexboot.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

import io.github.reflexboot.page.PageRun;

/**
 * Keeps pages that nobody has asked for, such as one that is fetched ahead, or refreshed
 * behind another one, from becoming what a visitor goes on with after a login. The page
 * that the visitor is looking at does, unless they have asked for another one: its
 * session may have expired. Around whatever cache of requests a filter chain has. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
public final class AskedRequests implements RequestCache {

	private final RequestCache cache;

	private AskedRequests(RequestCache cache) {
		this.cache = cache;
	}

	/**
	 * Have a filter chain keep only requests that somebody has asked for.
	 * @param http builds the filter chain
	 */
	public static void of(HttpSecurity http) {
		http.with(new Configurer());
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		PageRun run = PageRun.of(request);
		if (run == null || run.isAskedFor() || (isInSight(run) && getRequest(request, response) == null)) {
			this.cache.saveRequest(request, response);
		}
	}

	private static boolean isInSight(PageRun run) {
		return run.isRefresh() && !run.message().hidden();
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return this.cache.getRequest(request, response);
	}

	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return this.cache.getMatchingRequest(request, response);
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		this.cache.removeRequest(request, response);
	}

	/**
	 * Comes after Spring Security's own configurer, which has then found the cache of the
	 * application, and before all that use it.
	 */
	private static final class Configurer extends AbstractHttpConfigurer<Configurer, HttpSecurity> {

		@Override
		public void init(HttpSecurity http) {
			RequestCache cache = http.getSharedObject(RequestCache.class);
			if (cache != null) {
				http.setSharedObject(RequestCache.class, new AskedRequests(cache));
			}
		}

	}

}
