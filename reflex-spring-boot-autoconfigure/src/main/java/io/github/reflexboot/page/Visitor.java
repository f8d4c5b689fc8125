package io.github.reflexboot.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Who is at the other end of a connection, as far as the requests of its pages need to
 * know: the headers and cookies that the browser sent when the connection was opened. Of
 * the session only its identifier is kept, and nothing of the principal: every request
 * finds them anew. Safe for use by several threads.
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

	private final List<String> unsentCookies = new ArrayList<>();

	private final String contextPath;

	private volatile @Nullable String session;

	private volatile @Nullable String browserSession;

	private @Nullable CsrfPin csrfPin;

	private Visitor(PageRequest.Origin origin, HttpHeaders headers, CookieJar cookies, String contextPath,
			@Nullable String session) {
		this.origin = origin;
		this.headers = headers;
		this.cookies = cookies;
		this.contextPath = contextPath;
		this.session = session;
		this.browserSession = session;
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
		HttpSession session = handshake.getSession(false);
		return new Visitor(origin, headers, new CookieJar(cookies), handshake.getContextPath(),
				(session != null) ? session.getId() : null);
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
	 * @param url the page
	 * @param attributes what the application finds as request attributes
	 * @return the request
	 */
	public PageRequest request(PageUrl url, Map<String, Object> attributes) {
		HttpHeaders headers = new HttpHeaders();
		headers.putAll(this.headers);
		String cookies = this.cookies.header();
		if (cookies != null) {
			headers.set(HttpHeaders.COOKIE, cookies);
		}
		return new PageRequest(url, this.origin, headers, attributes);
	}

	/**
	 * Keep cookies that a page has set in memory, for the next requests of this
	 * connection and for the browser, which does not know of them.
	 */
	void remember(Collection<String> setCookieHeaders) {
		List<String> changes = this.cookies.store(setCookieHeaders);
		synchronized (this.unsentCookies) {
			this.unsentCookies.addAll(changes);
		}
	}

	/**
	 * Keep cookies that the browser gets with the answer to the handshake.
	 * @param setCookieHeaders the headers
	 */
	public void rememberHandshake(Collection<String> setCookieHeaders) {
		this.cookies.store(setCookieHeaders);
	}

	/**
	 * Return the cookies that the browser does not know of, and forget them.
	 */
	List<String> takeUnsentCookies() {
		synchronized (this.unsentCookies) {
			List<String> taken = List.copyOf(this.unsentCookies);
			this.unsentCookies.clear();
			return taken;
		}
	}

	/**
	 * Return the session of this connection.
	 * @return its identifier; {@code null} if there is none yet, or not any more
	 */
	public @Nullable String session() {
		return this.session;
	}

	/**
	 * Tell whether a session is that of this connection, or this connection has none.
	 */
	boolean isIn(@Nullable String current) {
		String expected = this.session;
		return expected == null || expected.equals(current);
	}

	/**
	 * Its pages have begun, ended or renamed their session.
	 */
	void isNowIn(@Nullable String current) {
		this.session = current;
	}

	/**
	 * The visitor, who had no session, has one now, and so has the browser.
	 */
	void beginsIn(String begun) {
		this.session = begun;
		this.browserSession = begun;
	}

	/**
	 * Return how the token of this connection's session was masked first.
	 * @param token the token itself
	 * @param masked masks it
	 */
	synchronized String pin(String token, Supplier<String> masked) {
		if (this.csrfPin == null || !this.csrfPin.token().equals(token)) {
			this.csrfPin = new CsrfPin(token, masked.get());
		}
		return this.csrfPin.masked();
	}

	/**
	 * Return the session that the browser knows of.
	 */
	@Nullable String browserSession() {
		return this.browserSession;
	}

	/**
	 * The browser has got the cookies that its pages have set.
	 */
	void browserHasSession() {
		this.browserSession = this.session;
	}

	/**
	 * A token and how it is shown.
	 */
	private record CsrfPin(String token, String masked) {

	}

}
