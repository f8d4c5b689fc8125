package io.github.reflexboot.visitor;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LogText;

/**
 * The cookies of one connection: those that the browser sent when it opened, in its order
 * and as it wrote them, and what pages have set since. A page that runs in memory cannot
 * set a cookie in the browser. Without this jar, the next run would not know a session
 * that this one began. Safe for use by several threads.
 */
final class CookieJar {

	private static final Log logger = LogFactory.getLog(CookieJar.class);

	/**
	 * Browsers keep no cookie whose name and value are longer.
	 */
	private static final int MAX_SIZE = 4096;

	private final List<Sent> cookies = new ArrayList<>();

	private final List<String> unsent = new ArrayList<>();

	private @Nullable String header;

	private boolean toldOfSize;

	CookieJar(List<String> cookieHeaders) {
		for (String header : cookieHeaders) {
			for (String pair : header.split(";", -1)) {
				this.cookies.add(Sent.of(pair.strip()));
			}
		}
		this.cookies.removeIf((cookie) -> cookie.text().isEmpty());
	}

	/**
	 * Store cookies that the browser receives as well.
	 */
	synchronized void store(Collection<String> setCookieHeaders) {
		setCookieHeaders.forEach(this::changes);
	}

	/**
	 * Store cookies that the browser has yet to receive, as far as they change anything.
	 */
	synchronized void storeUnsent(Collection<String> setCookieHeaders) {
		setCookieHeaders.stream().filter(this::changes).forEach(this.unsent::add);
	}

	/**
	 * Return the cookies that the browser has yet to receive, and forget that.
	 */
	synchronized List<String> takeUnsent() {
		List<String> taken = List.copyOf(this.unsent);
		this.unsent.clear();
		return taken;
	}

	private boolean changes(String header) {
		try {
			List<Sent> before = List.copyOf(this.cookies);
			HttpCookie.parse("Set-Cookie: " + header).forEach(this::store);
			return !before.equals(this.cookies);
		}
		catch (IllegalArgumentException ex) {
			logger.debug("A page set a cookie that cannot be read", LogText.failure(ex));
			return false;
		}
	}

	/**
	 * A browser may have several cookies of one name, for several paths. Nobody knows
	 * which of them a page means, so what it sets replaces all of them.
	 */
	private void store(HttpCookie cookie) {
		if (cookie.getName().length() + cookie.getValue().length() > MAX_SIZE) {
			tooLong(cookie);
			return;
		}
		this.header = null;
		int place = this.cookies.stream().map(Sent::name).toList().indexOf(cookie.getName());
		this.cookies.removeIf((other) -> other.name().equals(cookie.getName()));
		if (!cookie.hasExpired()) {
			Sent sent = new Sent(cookie.getName(), cookie.getName() + "=" + cookie.getValue());
			this.cookies.add((place >= 0) ? place : this.cookies.size(), sent);
		}
	}

	private void tooLong(HttpCookie cookie) {
		if (!this.toldOfSize) {
			this.toldOfSize = true;
			logger.warn("A page set the cookie '" + LogText.line(cookie.getName()) + "' of more than " + MAX_SIZE
					+ " bytes, which no browser keeps. It is left out");
		}
	}

	/**
	 * Return the header to send.
	 * @return the header; {@code null} if there are no cookies
	 */
	synchronized @Nullable String header() {
		if (this.header == null) {
			this.header = String.join("; ", this.cookies.stream().map(Sent::text).toList());
		}
		return this.header.isEmpty() ? null : this.header;
	}

	/**
	 * A cookie as the browser sends it, however odd.
	 *
	 * @param name what stands before the first {@code =}
	 * @param text all of it
	 */
	private record Sent(String name, String text) {

		private static Sent of(String text) {
			int equals = text.indexOf('=');
			return new Sent(((equals < 0) ? text : text.substring(0, equals)).strip(), text);
		}

	}

}
