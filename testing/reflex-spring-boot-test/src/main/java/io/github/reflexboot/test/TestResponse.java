package io.github.reflexboot.test;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;

/**
 * What the server answered to the {@code GET} of a page, whatever that is.
 *
 * @since 0.1.0
 */
public final class TestResponse {

	private static final int LONGEST = 500;

	private final ReflexTester tester;

	private final PageUrl url;

	private final PageResponse response;

	TestResponse(ReflexTester tester, PageUrl url, PageResponse response) {
		this.tester = tester;
		this.url = url;
		this.response = response;
	}

	/**
	 * Return the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.response.status();
	}

	/**
	 * Return where a redirect goes.
	 * @return the location; {@code null} if this is no redirect
	 */
	public @Nullable String location() {
		return this.response.headers().getFirst(HttpHeaders.LOCATION);
	}

	/**
	 * Return the headers.
	 * @return the headers
	 */
	public HttpHeaders headers() {
		return this.response.headers();
	}

	/**
	 * Return the body.
	 * @return the body, possibly empty
	 */
	public String body() {
		return this.response.body();
	}

	/**
	 * Return the page, which a browser would show now, whatever status of its own it has.
	 * @return the page
	 * @throws AssertionError if this is a redirect, 401, 403 or no HTML
	 */
	public ReflexPage page() {
		if (this.response.isPage()) {
			return new ReflexPage(this.tester, this.url.toString(), body());
		}
		throw noPage((location() != null)
				? " to " + location()
						+ ". Where that is right, go on by tester.get(\"…\").follow(), or assert it by location()"
				: beginning());
	}

	/**
	 * Return the page of a test that expects all to be well.
	 */
	ReflexPage successfulPage() {
		if (status() >= 400 && this.response.isPage()) {
			throw noPage(beginning() + "\nWhere that page is meant, go on by tester.get(\"…\").page()");
		}
		return page();
	}

	private String beginning() {
		return " (" + this.response.headers().getFirst(HttpHeaders.CONTENT_TYPE) + "):\n"
				+ ((body().length() > LONGEST) ? body().substring(0, LONGEST) + "…" : body());
	}

	private AssertionError noPage(String hint) {
		return new AssertionError("GET " + this.url + " answered " + status() + hint);
	}

	/**
	 * Follow a redirect.
	 * @return the page that it leads to
	 * @throws AssertionError if this is no redirect, or it leads out of this application,
	 * or there is no page
	 */
	public ReflexPage follow() {
		String location = location();
		if (location == null) {
			throw new AssertionError("GET " + this.url + " answered " + status() + ", and no redirect to follow");
		}
		return this.tester.request(location).page();
	}

}
