package io.github.reflexboot.visitor;

import java.security.Principal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.WebUtils;

import io.github.reflexboot.dispatch.Departure;
import io.github.reflexboot.dispatch.PageRequest;
import io.github.reflexboot.dispatch.PageResponse;
import io.github.reflexboot.dispatch.PageUrl;

/**
 * Who is at the other end of a connection, as far as the requests of its pages need to
 * know: the headers and cookies that the browser sent when it opened the connection. Of
 * the session only the identifier is kept, and of the principal nothing: every request
 * looks them up anew. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Visitor {

	private static final String NONCE = "nonce";

	private final PageRequest.Origin origin;

	private final PageHeaders headers;

	private final CookieJar cookies;

	private final ContextPath contextPath;

	private final VisitorSession session;

	private final PageNonce nonce;

	private final DocumentPolicy document = new DocumentPolicy();

	private final CsrfPin csrfPin = new CsrfPin();

	private final Departure departure = new Departure();

	private final String address;

	private final boolean ofThisSite;

	private volatile @Nullable String user;

	private volatile Runnable changed = () -> {
	};

	private Visitor(PageRequest.Origin origin, PageHeaders headers, CookieJar cookies, ContextPath contextPath,
			VisitorSession session, PageNonce nonce, boolean ofThisSite) {
		this.ofThisSite = ofThisSite;
		this.origin = origin;
		this.address = ClientAddress.of(origin.remoteAddress());
		this.headers = headers;
		this.cookies = cookies;
		this.contextPath = contextPath;
		this.session = session;
		this.nonce = nonce;
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
		CookieJar cookies = new CookieJar(Collections.list(handshake.getHeaders(HttpHeaders.COOKIE)));
		ContextPath contextPath = ContextPath.of(handshake);
		HttpSession session = handshake.getSession(false);
		return new Visitor(origin, PageHeaders.of(handshake, contextPath), cookies, contextPath,
				(session != null) ? new VisitorSession(session.getId())
						: VisitorSession.none(handshake.getRequestedSessionId()),
				new PageNonce(handshake.getParameter(NONCE)),
				WebUtils.isSameOrigin(new ServletServerHttpRequest(handshake)));
	}

	/**
	 * Return the context path of the application, as the visitor sees it.
	 * @return the context path, empty for the root
	 */
	public String contextPath() {
		return this.contextPath.seenByVisitor();
	}

	/**
	 * Return where the connection comes from and where it goes to.
	 * @return the addresses of the handshake
	 */
	public PageRequest.Origin origin() {
		return this.origin;
	}

	/**
	 * Make the request that this visitor's browser would make for a page.
	 * @param url the page, as the visitor sees it
	 * @param attributes what the application finds as request attributes
	 * @return the request
	 */
	public PageRequest request(PageUrl url, Map<String, Object> attributes) {
		return new PageRequest(this.contextPath.forwarded(url), this.origin, this.headers.with(this.cookies.header()),
				attributes, this.departure);
	}

	/**
	 * Keep the cookies and session of a page that has run in memory, for the next
	 * requests of this connection and for the browser, which does not know them yet.
	 * Cookies that were set while the session ended elsewhere, such as remember-me
	 * cookies, are dropped.
	 */
	public void remember(PageResponse response) {
		if (isSessionOver()) {
			return;
		}
		this.cookies.storeUnsent(response.headers().getOrEmpty(HttpHeaders.SET_COOKIE));
		this.nonce.learn(response.headers());
	}

	/**
	 * What is sent next is text of this response, although another page has run since.
	 * @param response the response
	 */
	public void isSent(PageResponse response) {
		this.nonce.learn(response.headers());
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
		return this.cookies.takeUnsent();
	}

	/**
	 * Return the session of this connection.
	 * @return its identifier; {@code null} if there is none yet, or none any more
	 */
	public @Nullable String session() {
		return this.session.id();
	}

	/**
	 * Return the address of the visitor, as limits count it.
	 * @return the address; of IPv6, its network of 64 bits
	 */
	public String address() {
		return this.address;
	}

	/**
	 * Return what tells this visitor from others where something is counted.
	 * @return the session, or the address where there is none
	 */
	public String countedAs() {
		String session = session();
		return (session != null) ? session : this.address;
	}

	/**
	 * Tell whether the open page is one of this application, and not of another origin
	 * that may connect.
	 * @return whether it is
	 */
	public boolean isOfThisSite() {
		return this.ofThisSite;
	}

	/**
	 * The connection is closed. Asynchronous work of its pages ends.
	 */
	public void leave() {
		this.departure.announce();
	}

	/**
	 * Tell whether the connection is closed, so that nobody waits for its pages.
	 * @return whether it is
	 */
	public boolean hasLeft() {
		return this.departure.hasHappened();
	}

	/**
	 * Return who the visitor was in the last request. Use it to find pages, never to
	 * decide what somebody may do.
	 * @return the name; {@code null} for nobody
	 */
	public @Nullable String user() {
		return this.user;
	}

	/**
	 * A request has found out who the visitor is.
	 * @param principal the visitor; {@code null} for nobody
	 */
	public void identify(@Nullable Principal principal) {
		String before = this.user;
		String now = (principal != null) ? principal.getName() : null;
		this.user = now;
		if (!Objects.equals(before, now)) {
			this.changed.run();
		}
	}

	/**
	 * Add a listener for changes of the session or the user.
	 * @param listener what to do, on the thread that makes the change
	 */
	public void whenChanged(Runnable listener) {
		this.changed = listener;
		this.session.whenChanged(listener);
	}

	/**
	 * Tell whether somebody else has ended or renamed the session of this connection.
	 * From then on the connection stands for nobody: no action runs, and nothing is
	 * pushed to it.
	 * @return whether it is over
	 */
	public boolean isSessionOver() {
		return this.session.isOver();
	}

	/**
	 * Somebody else has ended or renamed a session.
	 * @param id its identifier
	 * @return whether this is news: it is the session of this connection
	 */
	public boolean endSession(String id) {
		return this.session.endIf(id);
	}

	/**
	 * Return the session of this connection.
	 * @return the session, whatever the browser knows of it
	 */
	public VisitorSession ownSession() {
		return this.session;
	}

	/**
	 * Return what keeps the masked CSRF token the same from page to page.
	 * @return the pin
	 */
	public CsrfPin csrfPin() {
		return this.csrfPin;
	}

	/**
	 * Return what the document of the open page may do.
	 * @return what is known of its headers
	 */
	public DocumentPolicy document() {
		return this.document;
	}

	/**
	 * Make an answer fit the page that the browser shows, whose Content Security Policy
	 * came with another nonce.
	 * @param answer the answer, as text
	 * @return the text to send
	 */
	public String restoreNonce(String answer) {
		return this.nonce.restoreIn(answer);
	}

}
