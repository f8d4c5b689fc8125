package io.github.reflexboot.test;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.page.PageResponse;
import io.github.reflexboot.page.PageUrl;

/**
 * What the server answered to the {@code GET} of a page, whatever that is.
 *
 * @since 0.1.0
 */
public final class PageAnswer {

	private static final int LONGEST = 500;

	private final ReflexTester tester;

	private final PageUrl url;

	private final PageResponse response;

	PageAnswer(ReflexTester tester, PageUrl url, PageResponse response) {
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
	 * Return the page, which a browser would show now.
	 * @return the page
	 * @throws AssertionError if the status is not 200, or the body is no HTML
	 */
	public ReflexPage page() {
		String type = String.valueOf(this.response.headers().getFirst(HttpHeaders.CONTENT_TYPE));
		if (status() == 200 && type.matches("(?i)(text/html|application/xhtml\\+xml).*")) {
			return new ReflexPage(this.tester, this.url.toString(), body());
		}
		String hint = (location() != null)
				? " to " + location()
						+ ". Where that is right, go on by tester.get(\"…\").follow(), or assert it by location()"
				: " (" + type + "):\n" + ((body().length() > LONGEST) ? body().substring(0, LONGEST) + "…" : body());
		throw new AssertionError("GET " + this.url + " answered " + status() + hint);
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
