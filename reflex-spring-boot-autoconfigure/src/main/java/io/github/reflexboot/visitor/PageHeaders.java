package io.github.reflexboot.visitor;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The headers of the page requests of one connection: those of its handshake, without
 * what concerns only the handshake. They are rebuilt only when the cookies change. Safe
 * for use by several threads.
 */
final class PageHeaders {

	private static final Set<String> OF_THE_HANDSHAKE = Set.of("upgrade", "connection", "origin", "accept",
			"accept-encoding", "cookie", "range", "content-length", "content-type", "transfer-encoding",
			"cache-control", "pragma", "x-requested-with");

	private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

	private volatile Sent last;

	private PageHeaders(HttpHeaders withoutCookies) {
		this.last = new Sent(null, HttpHeaders.readOnlyHttpHeaders(withoutCookies));
	}

	static PageHeaders of(HttpServletRequest handshake, ContextPath contextPath) {
		HttpHeaders headers = new HttpHeaders();
		for (String name : Collections.list(handshake.getHeaderNames())) {
			if (belongsToPages(name.toLowerCase(Locale.ROOT))) {
				headers.put(name, Collections.list(handshake.getHeaders(name)));
			}
		}
		headers.set(HttpHeaders.ACCEPT, ACCEPT);
		if (handshake.getHeader("Sec-Fetch-Site") != null) {
			headers.set("Sec-Fetch-Site", "same-origin");
			headers.set("Sec-Fetch-Mode", "navigate");
			headers.set("Sec-Fetch-Dest", "document");
		}
		contextPath.addTo(headers);
		return new PageHeaders(headers);
	}

	private static boolean belongsToPages(String header) {
		return !OF_THE_HANDSHAKE.contains(header) && !header.startsWith("sec-") && !header.startsWith("if-");
	}

	/**
	 * Return the headers of the next request.
	 * @param cookies its cookies, as one header; {@code null} for none
	 * @return the headers, which cannot be changed
	 */
	HttpHeaders with(@Nullable String cookies) {
		Sent sent = this.last;
		if (!Objects.equals(sent.cookies(), cookies)) {
			HttpHeaders headers = HttpHeaders.copyOf(sent.headers());
			if (cookies != null) {
				headers.set(HttpHeaders.COOKIE, cookies);
			}
			else {
				headers.remove(HttpHeaders.COOKIE);
			}
			sent = new Sent(cookies, HttpHeaders.readOnlyHttpHeaders(headers));
			this.last = sent;
		}
		return sent.headers();
	}

	private record Sent(@Nullable String cookies, HttpHeaders headers) {

	}

}
