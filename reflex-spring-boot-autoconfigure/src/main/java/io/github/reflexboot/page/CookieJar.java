package io.github.reflexboot.page;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.github.reflexboot.protocol.LogText;

/**
 * The cookies of one connection: those that the browser sent when it opened, and what
 * pages have set since. A page that is run in memory cannot set a cookie in the browser,
 * so without it the next run would not know of a session that this one began. Safe for
 * use by several threads.
 */
final class CookieJar {

	private static final Log logger = LogFactory.getLog(CookieJar.class);

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final List<String> unsent = new ArrayList<>();

	CookieJar(List<String> cookieHeaders) {
		for (String header : cookieHeaders) {
			for (String pair : StringUtils.tokenizeToStringArray(header, ";")) {
				int equals = pair.indexOf('=');
				if (equals > 0) {
					this.cookies.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
				}
			}
		}
	}

	/**
	 * Keep what the browser is told as well.
	 */
	synchronized void store(Collection<String> setCookieHeaders) {
		setCookieHeaders.forEach(this::changes);
	}

	/**
	 * Keep what the browser has to be told yet, as far as it changes something.
	 */
	synchronized void storeUnsent(Collection<String> setCookieHeaders) {
		setCookieHeaders.stream().filter(this::changes).forEach(this.unsent::add);
	}

	/**
	 * Return what the browser has to be told, and forget it.
	 */
	synchronized List<String> takeUnsent() {
		List<String> taken = List.copyOf(this.unsent);
		this.unsent.clear();
		return taken;
	}

	private boolean changes(String header) {
		try {
			Map<String, String> before = Map.copyOf(this.cookies);
			HttpCookie.parse("Set-Cookie: " + header).forEach(this::store);
			return !before.equals(this.cookies);
		}
		catch (IllegalArgumentException ex) {
			logger.debug("A page set a cookie that cannot be read", LogText.failure(ex));
			return false;
		}
	}

	private void store(HttpCookie cookie) {
		if (cookie.hasExpired()) {
			this.cookies.remove(cookie.getName());
		}
		else {
			this.cookies.put(cookie.getName(), cookie.getValue());
		}
	}

	/**
	 * Return the header to send.
	 * @return the header; {@code null} if there are no cookies
	 */
	synchronized @Nullable String header() {
		return this.cookies.isEmpty() ? null
				: this.cookies.entrySet()
					.stream()
					.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
					.collect(Collectors.joining("; "));
	}

}
