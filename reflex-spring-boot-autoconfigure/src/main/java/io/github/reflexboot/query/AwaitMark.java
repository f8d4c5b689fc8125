package io.github.reflexboot.query;

import jakarta.servlet.http.HttpServletRequest;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IdentifierSequences;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Marks a page that awaits data, so that it is run again as soon as it is connected, and
 * whenever it connects anew: by the token of a group, since that is what browsers know
 * already. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class AwaitMark {

	private static final String FOR_BROWSERS = "data-reflex-subscribe";

	/**
	 * What the dialect writes the token for.
	 */
	private static final String ATTRIBUTE = "reflex:subscribe";

	private static final String GROUP = "'reflex:data'";

	/**
	 * That of a page which has all that it shows, but may miss what becomes of it.
	 */
	private static final String FOLLOWING = "'reflex:following'";

	private static final String NEEDED = AwaitMark.class.getName() + ".NEEDED";

	private static final String FOLLOWED = AwaitMark.class.getName() + ".FOLLOWED";

	private static final String MARKED = AwaitMark.class.getName() + ".MARKED";

	private AwaitMark() {
	}

	/**
	 * Something is awaited that is no query.
	 * @param request the request of its page
	 */
	public static void need(HttpServletRequest request) {
		request.setAttribute(NEEDED, true);
	}

	/**
	 * The page shows what others may change while it has no connection.
	 * @param request the request of the page
	 */
	public static void follow(HttpServletRequest request) {
		request.setAttribute(FOLLOWED, true);
	}

	private static boolean isNeeded(HttpServletRequest request) {
		return request.getAttribute(NEEDED) != null || Asking.isAny(request);
	}

	/**
	 * Mark an element, if its page awaits something, and nothing of it is marked yet.
	 */
	static void set(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
		// One object for each render, of which a request may have several. Who asks for
		// it depends on what stands before, so no root of a page is rendered alone that
		// may or may not be the first one.
		IdentifierSequences render = context.getIdentifierSequences();
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				|| attributes.getRequest().getAttribute(MARKED) == render) {
			return;
		}
		HttpServletRequest request = attributes.getRequest();
		boolean isNeeded = isNeeded(request);
		if (isNeeded || request.getAttribute(FOLLOWED) != null) {
			request.setAttribute(MARKED, render);
			if (!tag.hasAttribute(FOR_BROWSERS) && !tag.hasAttribute(ATTRIBUTE)) {
				structure.setAttribute(ATTRIBUTE, isNeeded ? GROUP : FOLLOWING);
			}
		}
	}

}
