package io.github.reflexboot.invoke;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.ModelMap;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The flash attributes of an action: for its own render, or for the page that it
 * redirects to.
 */
final class FlashAttributes {

	private FlashAttributes() {
	}

	/**
	 * Take them out of what Spring MVC has resolved for the action.
	 * @return those for this render; those for another page are kept for its request
	 */
	static Map<String, ?> take(ModelAndViewContainer container, ServletWebRequest request, @Nullable String redirect) {
		RedirectAttributes attributes = of(container);
		if (attributes == null) {
			return Map.of();
		}
		HttpServletResponse response = request.getResponse();
		if (redirect == null || response == null) {
			return attributes.getFlashAttributes();
		}
		RequestContextUtils.getOutputFlashMap(request.getRequest()).putAll(attributes.getFlashAttributes());
		RequestContextUtils.saveOutputFlashMap(redirect, request.getRequest(), response);
		return Map.of();
	}

	private static @Nullable RedirectAttributes of(ModelAndViewContainer container) {
		container.setRedirectModelScenario(true);
		ModelMap redirectModel = container.getModel();
		container.setRedirectModelScenario(false);
		return (redirectModel instanceof RedirectAttributes attributes) ? attributes : null;
	}

}
