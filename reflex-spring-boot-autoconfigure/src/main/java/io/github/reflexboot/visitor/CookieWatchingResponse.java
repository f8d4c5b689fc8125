package io.github.reflexboot.visitor;

import java.net.HttpCookie;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Sets a cookie that scripts see, once, when the application sets one that they do not
 * see to something else than the browser has. What it has sent may be out of date if
 * another response has changed cookies since.
 */
final class CookieWatchingResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	private final String name;

	private final AtomicLong allTold;

	private final long toldBefore;

	private boolean told;

	/**
	 * Create one.
	 * @param name the name of the cookie that scripts see
	 * @param allTold how often any response has set it
	 */
	CookieWatchingResponse(HttpServletRequest request, HttpServletResponse response, String name, AtomicLong allTold) {
		super(response);
		this.request = request;
		this.name = name;
		this.allTold = allTold;
		this.toldBefore = allTold.get();
	}

	@Override
	public void addCookie(Cookie cookie) {
		super.addCookie(cookie);
		if (cookie.isHttpOnly()) {
			isSet(cookie.getName(), (cookie.getMaxAge() != 0) ? cookie.getValue() : null);
		}
	}

	@Override
	public void addHeader(String header, String value) {
		super.addHeader(header, value);
		read(header, value);
	}

	@Override
	public void setHeader(String header, String value) {
		super.setHeader(header, value);
		read(header, value);
	}

	private void read(String header, @Nullable String value) {
		if (value == null || this.told || !HttpHeaders.SET_COOKIE.equalsIgnoreCase(header)) {
			return;
		}
		try {
			HttpCookie.parse("Set-Cookie: " + value)
				.stream()
				.filter(HttpCookie::isHttpOnly)
				.forEach((cookie) -> isSet(cookie.getName(), cookie.hasExpired() ? null : cookie.getValue()));
		}
		catch (IllegalArgumentException ex) {
			// What cannot be read is no cookie to a browser either.
		}
	}

	private void isSet(String cookie, @Nullable String value) {
		if (!this.told && (this.allTold.get() != this.toldBefore || isNews(cookie, value))) {
			this.told = true;
			this.allTold.incrementAndGet();
			String sign = Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, Character.MAX_RADIX);
			super.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(this.name, sign)
						.path("/")
						.secure(this.request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	private boolean isNews(String name, @Nullable String value) {
		Cookie[] sent = this.request.getCookies();
		Stream<Cookie> known = (sent != null) ? Stream.of(sent).filter((cookie) -> cookie.getName().equals(name))
				: Stream.empty();
		return (value != null) ? known.noneMatch((cookie) -> value.equals(cookie.getValue()))
				: known.findAny().isPresent();
	}

}
