package io.github.reflexboot.visitor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import io.github.reflexboot.dispatch.PageUrl;

/**
 * The context path of the application. A proxy may have replaced the server's own with
 * another one.
 *
 * @param seenByVisitor what the visitor's URLs begin with, empty for the root
 * @param seenByServer what the requests to this server begin with, empty for the root
 */
record ContextPath(String seenByVisitor, String seenByServer) {

	private static final String PREFIX = "X-Forwarded-Prefix";

	static ContextPath of(HttpServletRequest request) {
		return new ContextPath(request.getContextPath(), request.getServletContext().getContextPath());
	}

	/**
	 * Return the URL that a proxy would make of a visitor's.
	 */
	PageUrl forwarded(PageUrl url) {
		if (!isChanged()) {
			return url;
		}
		String path = this.seenByServer + url.path().substring(this.seenByVisitor.length());
		return new PageUrl(path.isEmpty() ? "/" : path, url.query());
	}

	/**
	 * Add the header that a proxy would add.
	 */
	void addTo(HttpHeaders headers) {
		if (isChanged()) {
			headers.set(PREFIX, this.seenByVisitor.isEmpty() ? "/" : this.seenByVisitor);
		}
	}

	private boolean isChanged() {
		return !this.seenByVisitor.equals(this.seenByServer);
	}

}
