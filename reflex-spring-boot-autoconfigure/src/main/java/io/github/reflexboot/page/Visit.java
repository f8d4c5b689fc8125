package io.github.reflexboot.page;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageRequest;

/**
 * How a page is shown that is not the one that runs again: a visitor goes there.
 *
 * @param referer the whole address of the page before; {@code null} if that is not known
 * @param isOpening whether it is another page than the one before, and not only another
 * address of the same
 * @param isAhead whether the visitor has not asked for it yet
 * @param form the content of the form that is posted there; {@code null} to get it
 */
record Visit(@Nullable String referer, boolean isOpening, boolean isAhead, @Nullable String form) {

	/**
	 * Make the request that a browser would make.
	 */
	PageRequest request(PageRequest page) {
		PageRequest all = page.with(addTo(page.headers()));
		return (this.form != null) ? all.post(this.form) : all;
	}

	/**
	 * Return the headers of a request with those that a browser would add.
	 */
	private HttpHeaders addTo(HttpHeaders headers) {
		HttpHeaders all = HttpHeaders.copyOf(headers);
		if (this.referer != null) {
			all.set(HttpHeaders.REFERER, this.referer);
		}
		if (this.isAhead) {
			all.set("Sec-Purpose", "prefetch");
		}
		return all;
	}

}
