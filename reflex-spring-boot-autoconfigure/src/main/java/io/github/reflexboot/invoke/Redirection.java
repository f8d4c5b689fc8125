package io.github.reflexboot.invoke;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.view.RedirectView;

/**
 * Where an action sends the visitor, as Spring MVC makes it of what a controller returns:
 * with the context path, with redirect attributes and the page's path variables in place
 * of the template's, and other attributes as its query. Flash attributes are kept for
 * that page. For one redirect.
 */
final class Redirection extends RedirectView {

	private String target;

	private Redirection(String url) {
		super(url, true);
		this.target = url;
	}

	/**
	 * Find out where a redirect goes.
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
	 * It is the browser that goes there, when it has the answer to its reflex.
	 */
	@Override
	protected void sendRedirect(HttpServletRequest request, HttpServletResponse response, String targetUrl,
			boolean http10Compatible) {
		this.target = targetUrl;
	}

}
