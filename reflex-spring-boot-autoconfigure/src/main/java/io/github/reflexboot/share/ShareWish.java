package io.github.reflexboot.share;

import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A page may be shown as it was rendered for somebody else, as an attribute of its
 * request. It counts for one render.
 *
 * @param view the name of the view that the page's controller wants to show
 * @param handler the controller's method
 * @param same what of the model is the same for all, as the application says
 * @param key what else the page depends on; {@code null} for nothing
 * @param askedAt from when on what the page shows must be as new, by
 * {@link System#nanoTime()}
 * @param begun when this request began
 * @since 0.1.0
 */
public record ShareWish(String view, String handler, Set<String> same, @Nullable Object key, long askedAt, long begun) {

	private static final String ATTRIBUTE = ShareWish.class.getName();

	/**
	 * Make it known to the request.
	 * @param request the request of the page
	 */
	public void arm(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * Take the one of a request.
	 * @param request the request
	 * @param view the name of the view that is shown
	 * @return the wish; {@code null} if there is none, or it was taken already
	 */
	public static @Nullable ShareWish take(HttpServletRequest request, String view) {
		if (request.getAttribute(ATTRIBUTE) instanceof ShareWish wish && wish.view().equals(view)) {
			request.removeAttribute(ATTRIBUTE);
			return wish;
		}
		return null;
	}

	SharedKey key(TemplateModel template, HttpServletRequest request, Locale locale) {
		String query = request.getQueryString();
		String address = request.getContextPath() + "\n" + request.getRequestURL()
				+ ((query != null) ? "?" + query : "");
		return new SharedKey(template, this.handler, address, locale, LocaleContextHolder.getLocale(),
				LocaleContextHolder.getTimeZone().getID(), this.key);
	}

}
