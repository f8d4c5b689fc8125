package io.github.reflexboot.async;

import jakarta.servlet.http.HttpServletRequest;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexGroups;

/**
 * Marks a page that awaits data, so that it is run again as soon as it is connected, and
 * whenever it connects anew: by the token of a group, since that is what browsers know
 * already. Safe for use by several threads.
 *
 * @param groups makes the token
 */
record AwaitMark(ReflexGroups groups) {

	private static final String ATTRIBUTE = "data-reflex-subscribe";

	private static final String GROUP = "reflex:data";

	private static final String NEEDED = AwaitMark.class.getName() + ".NEEDED";

	private static final String MARKED = AwaitMark.class.getName() + ".MARKED";

	/**
	 * Something is awaited that is no query.
	 */
	static void need(HttpServletRequest request) {
		request.setAttribute(NEEDED, true);
	}

	private static boolean isNeeded(HttpServletRequest request) {
		return request.getAttribute(NEEDED) != null || Asking.awaitsMore(request);
	}

	/**
	 * Mark an element, if its page awaits something, and nothing is marked yet.
	 */
	void set(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				|| attributes.getRequest().getAttribute(MARKED) != null || !isNeeded(attributes.getRequest())) {
			return;
		}
		attributes.getRequest().setAttribute(MARKED, true);
		if (!tag.hasAttribute(ATTRIBUTE) && !tag.hasAttribute("reflex", "subscribe")) {
			structure.setAttribute(ATTRIBUTE, this.groups.sign(GROUP));
		}
	}

}
