package io.github.reflexboot.invoke;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The redirect attributes of an action: those that become part of the address, and the
 * flash attributes, which are for its own render or for the page that it redirects to.
 */
final class ActionRedirect {

	private ActionRedirect() {
	}

	/**
	 * Return the flash attributes of an action that shows its own page.
	 */
	static Map<String, ?> flashAttributes(ModelAndViewContainer container) {
		RedirectAttributes attributes = of(container);
		return (attributes != null) ? attributes.getFlashAttributes() : Map.of();
	}

	/**
	 * Complete the address that an action redirects to, and keep its flash attributes for
	 * that page.
	 * @param url what the action says
	 * @return the address for the browser
	 */
	static String complete(String url, ModelAndViewContainer container, ServletWebRequest request) throws IOException {
		RedirectAttributes attributes = of(container);
		HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
		if (response == null) {
			throw new IllegalStateException("A redirect needs a response");
		}
		if (attributes != null) {
			RequestContextUtils.getOutputFlashMap(request.getRequest()).putAll(attributes.getFlashAttributes());
		}
		return Redirection.expand(url, (attributes != null) ? attributes.asMap() : Map.of(), request.getRequest(),
				response);
	}

	private static @Nullable RedirectAttributes of(ModelAndViewContainer container) {
		container.setRedirectModelScenario(true);
		ModelMap redirectModel = container.getModel();
		container.setRedirectModelScenario(false);
		return (redirectModel instanceof RedirectAttributes attributes) ? attributes : null;
	}

}
