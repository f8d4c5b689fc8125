package io.github.reflexboot.invoke;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Renders views to text, as the application would to a response. Safe for use by several
 * threads.
 */
final class ViewRenderer {

	private final List<ViewResolver> viewResolvers;

	ViewRenderer(List<ViewResolver> viewResolvers) {
		this.viewResolvers = viewResolvers;
	}

	String render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
		Locale locale = RequestContextUtils.getLocale(request);
		Map<String, Object> complete = new LinkedHashMap<>(model);
		complete.put("reflex", true);
		ContentCachingResponseWrapper captured = new ContentCachingResponseWrapper(response);
		captured.setCharacterEncoding(StandardCharsets.UTF_8.name());
		Map<String, @Nullable Object> before = new HashMap<>();
		complete.keySet().forEach((key) -> before.put(key, request.getAttribute(key)));
		try {
			find(name, locale).render(complete, request, captured);
			captured.getWriter().flush();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The view '" + name + "' could not be rendered", ex);
		}
		finally {
			// Views leave their model there, where that of the page would find it.
			before.forEach(request::setAttribute);
		}
		return new String(captured.getContentAsByteArray(), StandardCharsets.UTF_8);
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

}
