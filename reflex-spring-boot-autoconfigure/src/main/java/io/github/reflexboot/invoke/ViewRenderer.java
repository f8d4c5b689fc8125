package io.github.reflexboot.invoke;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractView;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Renders views to text, as the application would to a response. Safe for use by several
 * threads.
 */
final class ViewRenderer {

	/**
	 * By which views know that they are shown for a reflex.
	 */
	private static final String MARK = "reflex";

	private final List<ViewResolver> viewResolvers;

	ViewRenderer(List<ViewResolver> viewResolvers) {
		this.viewResolvers = viewResolvers;
	}

	String render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
		try {
			return render(find(name, RequestContextUtils.getLocale(request)), model, request, response);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The view '" + name + "' could not be rendered", ex);
		}
	}

	private static String render(View view, Map<String, ?> model, HttpServletRequest request,
			HttpServletResponse response) throws Exception {
		Map<String, Object> complete = new LinkedHashMap<>(model);
		complete.put(MARK, true);
		CapturedResponse captured = new CapturedResponse(response);
		Map<String, @Nullable Object> before = new HashMap<>();
		exposed(view, complete, request).forEach((key) -> before.put(key, request.getAttribute(key)));
		// What the model and the request both have is an error for views that show both.
		request.removeAttribute(MARK);
		try {
			view.render(complete, request, captured);
			captured.getWriter().flush();
		}
		finally {
			// Views leave their model there, where that of the page would find it.
			before.forEach(request::setAttribute);
		}
		return new String(captured.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/**
	 * Return the names of what a view may leave as attributes of the request: its model,
	 * and what it adds to that.
	 */
	private static Set<String> exposed(View view, Map<String, ?> model, HttpServletRequest request) {
		Set<String> names = new HashSet<>(model.keySet());
		names.add(AbstractTemplateView.SPRING_MACRO_REQUEST_CONTEXT_ATTRIBUTE);
		if (request.getAttribute(View.PATH_VARIABLES) instanceof Map<?, ?> variables) {
			variables.keySet().forEach((key) -> names.add(String.valueOf(key)));
		}
		if (view instanceof AbstractView known) {
			names.addAll(known.getStaticAttributes().keySet());
			if (known.getRequestContextAttribute() != null) {
				names.add(known.getRequestContextAttribute());
			}
		}
		return names;
	}

	private View find(String name, Locale locale) throws Exception {
		for (ViewResolver resolver : this.viewResolvers) {
			View view = resolver.resolveViewName(name, locale);
			if (view != null) {
				return view;
			}
		}
		throw new IllegalArgumentException("There is no view '" + name + "'");
	}

	/**
	 * Keeps what is written. It says that its head is sent, so that a JSP is included:
	 * after it was forwarded to, a server would let nobody write the page itself.
	 */
	private static final class CapturedResponse extends ContentCachingResponseWrapper {

		private CapturedResponse(HttpServletResponse response) {
			super(response);
			setCharacterEncoding(StandardCharsets.UTF_8.name());
		}

		@Override
		public boolean isCommitted() {
			return true;
		}

	}

}
