package io.github.reflexboot.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Where a page is in this application: a path and a query, and nothing else.
 *
 * @param path the path, still percent-encoded, with the context path
 * @param query the query, still percent-encoded; {@code null} if there is none
 * @since 0.1.0
 */
public record PageUrl(String path, @Nullable String query) {

	private static final int MAX_LENGTH = 4096;

	private static final String ENCODED_BY_BROWSERS = "\"<>#";

	/**
	 * What web servers refuse, or read as another path than it seems to be.
	 */
	private static final Pattern UNSAFE_IN_PATH = Pattern
		.compile("%(2f|5c|00|0a|0d|09)|//|;|/(\\.|%2e)(\\.|%2e)?(/|$)");

	/**
	 * Check the URL that a browser gives for its page.
	 * @param url path and query
	 * @param contextPath the context path of this application
	 * @param socketPath the path of the socket, without the context path
	 * @return the checked URL
	 * @throws IllegalArgumentException if it is not the path of a page of this
	 * application
	 */
	public static PageUrl parse(String url, String contextPath, String socketPath) {
		require(url.length() <= MAX_LENGTH, "is longer than " + MAX_LENGTH + " characters");
		require(isSentByBrowsers(url), "has a character that no browser would send");
		int question = url.indexOf('?');
		String path = (question < 0) ? url : url.substring(0, question);
		require(path.startsWith("/") && path.indexOf('\\') < 0, "is not a path");
		boolean isPlain = isPlain(path);
		require(isPlain || !UNSAFE_IN_PATH.matcher(path.toLowerCase(Locale.ROOT)).find(),
				"has a path that is not normalized");
		require(path.equals(contextPath) || path.startsWith(contextPath + "/"), "is outside of this application");
		String local = path.substring(contextPath.length());
		local = isPlain ? local : decode(local);
		require(!local.equals(socketPath) && !local.startsWith(socketPath + "/"), "is that of the socket");
		return new PageUrl(path, (question < 0) ? null : url.substring(question + 1));
	}

	private static boolean isSentByBrowsers(String url) {
		for (int i = 0; i < url.length(); i++) {
			char c = url.charAt(i);
			if (c <= ' ' || c >= 127 || ENCODED_BY_BROWSERS.indexOf(c) >= 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Tell whether a path contains nothing that could turn it into another one. Most do
	 * not.
	 */
	private static boolean isPlain(String path) {
		for (int i = 0; i < path.length(); i++) {
			char c = path.charAt(i);
			boolean isOfName = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
					|| c == '_';
			if (!isOfName && (c != '/' || path.startsWith("//", i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Decode a path as the web server will: an encoded letter is that letter.
	 */
	private static String decode(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The URL of the page has a path that cannot be decoded", ex);
		}
	}

	private static void require(boolean condition, String problem) {
		if (!condition) {
			throw new IllegalArgumentException("The URL of the page " + problem);
		}
	}

	@Override
	public String toString() {
		return (this.query != null) ? this.path + "?" + this.query : this.path;
	}

}
