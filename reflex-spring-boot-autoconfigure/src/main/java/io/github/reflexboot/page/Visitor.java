package io.github.reflexboot.page;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Who is at the other end of a connection, as far as the requests of its pages need to
 * know: the headers and cookies that the browser sent when the connection was opened. The
 * session and the principal are not kept: every request finds them anew. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class Visitor {

	private static final Set<String> OF_THE_HANDSHAKE = Set.of("upgrade", "connection", "origin", "accept",
			"accept-encoding", "cookie", "range", "content-length", "content-type", "transfer-encoding",
			"cache-control", "pragma");

	private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

	private final PageRequest.Origin origin;

	private final HttpHeaders headers;

	private final CookieJar cookies;

	private final String contextPath;

	private Visitor(PageRequest.Origin origin, HttpHeaders headers, CookieJar cookies, String contextPath) {
		this.origin = origin;
		this.headers = headers;
		this.cookies = cookies;
		this.contextPath = contextPath;
	}

	/**
	 * Remember who opens a connection.
	 * @param handshake the request that opens it
	 * @return the visitor
	 */
	public static Visitor of(HttpServletRequest handshake) {
		PageRequest.Origin origin = new PageRequest.Origin(handshake.getScheme(), handshake.getServerName(),
				handshake.getServerPort(), handshake.getRemoteAddr(), handshake.getRemoteHost(),
				handshake.getRemotePort(), handshake.getLocalAddr(), handshake.getLocalName(),
				handshake.getLocalPort());
		HttpHeaders headers = new HttpHeaders();
		for (String name : Collections.list(handshake.getHeaderNames())) {
			if (belongsToPages(name.toLowerCase(Locale.ROOT))) {
				headers.put(name, Collections.list(handshake.getHeaders(name)));
			}
		}
		headers.set(HttpHeaders.ACCEPT, ACCEPT);
		List<String> cookies = Collections.list(handshake.getHeaders(HttpHeaders.COOKIE));
		return new Visitor(origin, headers, new CookieJar(cookies), handshake.getContextPath());
	}

	private static boolean belongsToPages(String header) {
		return !OF_THE_HANDSHAKE.contains(header) && !header.startsWith("sec-") && !header.startsWith("if-");
	}

	/**
	 * Return the context path of the application that the visitor connected to.
	 * @return the context path, empty for the root
	 */
	String contextPath() {
		return this.contextPath;
	}

	PageRequest.Origin origin() {
		return this.origin;
	}

	/**
	 * Make the request that this visitor's browser would make for a page.
	 */
	PageRequest request(PageUrl url, Map<String, Object> attributes) {
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(this.headers);
		String cookies = this.cookies.header();
		if (cookies != null) {
			headers.set(HttpHeaders.COOKIE, cookies);
		}
		return new PageRequest(url, this.origin, headers, attributes);
	}

	/**
	 * Keep cookies that were set, for the next requests of this connection.
	 * @param setCookieHeaders the headers
	 */
	public void remember(Collection<String> setCookieHeaders) {
		this.cookies.store(setCookieHeaders);
	}

}
