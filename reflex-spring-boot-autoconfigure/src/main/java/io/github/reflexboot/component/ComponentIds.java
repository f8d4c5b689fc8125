package io.github.reflexboot.component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.util.DigestUtils;
import org.springframework.web.util.UrlPathHelper;

/**
 * What components are called: in their page by the names and keys of the tags around
 * them, and in a session by the path of that page as well.
 */
final class ComponentIds {

	private static final int MAX_KEY = 100;

	private static final int MAX_PATH = 200;

	private ComponentIds() {
	}

	/**
	 * Return the id of a component.
	 * @param parent that of the component whose template shows it; {@code null} for the
	 * page itself
	 * @throws IllegalArgumentException if the key is too long
	 */
	static String of(@Nullable String parent, String name, @Nullable String key) {
		if (key != null && key.length() > MAX_KEY) {
			throw new IllegalArgumentException("its key has " + key.length() + " characters, expected " + MAX_KEY
					+ " at most: use the identifier of what it shows");
		}
		String id = (key == null || key.isEmpty()) ? name : name + ":" + encoded(key);
		return (parent != null) ? parent + "/" + id : id;
	}

	/**
	 * Return the component whose template shows another one.
	 * @return its id; {@code null} if that is the page
	 */
	static @Nullable String parent(String id) {
		int end = id.lastIndexOf('/');
		return (end < 0) ? null : id.substring(0, end);
	}

	private static String encoded(String key) {
		return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
	}

	/**
	 * Return where a page shows its components, whatever its query is.
	 */
	static String path(HttpServletRequest request) {
		Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH);
		String path = (forwarded != null)
				? forwarded.toString() + nullToEmpty(request.getAttribute(RequestDispatcher.FORWARD_PATH_INFO))
				: UrlPathHelper.defaultInstance.getPathWithinApplication(request);
		return (path.length() <= MAX_PATH) ? path
				: "#" + DigestUtils.md5DigestAsHex(path.getBytes(StandardCharsets.UTF_8));
	}

	private static String nullToEmpty(@Nullable Object text) {
		return (text != null) ? text.toString() : "";
	}

}
