package io.github.reflexboot.invoke;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.view.RedirectView;

/**
 * Completes a redirect of an action as Spring MVC does for a controller: it adds the
 * context path, expands URI variables from redirect attributes and the page's path
 * variables, and appends other attributes as the query. Flash attributes are kept for the
 * target. For one redirect.
 */
final class Redirection extends RedirectView {

	private String target;

	private Redirection(String url) {
		super(url, true);
		this.target = url;
	}

	/**
	 * Return the address that a redirect leads to.
	 * @param url a path inside this application or a whole URL, perhaps with variables
	 * @param attributes redirect attributes
	 * @param request the request of the page
	 * @param response its response
	 * @throws IllegalArgumentException if a variable has no value
	 */
	static String expand(String url, Map<String, ?> attributes, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Redirection view = new Redirection(url);
		view.renderMergedOutputModel(new LinkedHashMap<>(attributes), request, response);
		return view.target;
	}

	/**
	 * The browser goes there by itself, once it has the answer to its reflex.
	 */
	@Override
	protected void sendRedirect(HttpServletRequest request, HttpServletResponse response, String targetUrl,
			boolean http10Compatible) {
		this.target = targetUrl;
	}

}
