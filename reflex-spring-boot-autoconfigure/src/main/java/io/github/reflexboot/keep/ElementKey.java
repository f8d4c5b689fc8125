package io.github.reflexboot.keep;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.inline.IInliner;
import org.thymeleaf.model.IProcessableElementTag;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What an element is kept by: all that its HTML follows from.
 *
 * @param templates the template and those that include it. Each reading of a template has
 * its own object, so that a changed one is another template
 * @param template the template of the element
 * @param line its line there
 * @param column its column there
 * @param tag its start tag, as far as other attributes have been applied to it
 * @param locale the language of the page
 * @param timeZone the time zone in which times are shown
 * @param inliner what reads expressions within text
 * @param application the path of the application, with which links begin
 * @param value the copy of what the template gave as the key
 */
record ElementKey(List<TemplateData> templates, String template, int line, int column, String tag, Locale locale,
		String timeZone, @Nullable String inliner, @Nullable String application, Object value) {

	private static final int MAX_OF_REQUEST = 256;

	static ElementKey of(ITemplateContext context, IProcessableElementTag tag, Object value) {
		IInliner inliner = context.getInliner();
		return new ElementKey(context.getTemplateStack(), tag.getTemplateName(), tag.getLine(), tag.getCol(),
				tag.toString(), context.getLocale(), LocaleContextHolder.getTimeZone().getID(),
				(inliner != null) ? inliner.getName() : null,
				((IWebContext) context).getExchange().getRequest().getApplicationPath(), value);
	}

	/**
	 * Return how many characters of it come from the request or the template.
	 */
	int length() {
		return this.tag.length() + ofRequest();
	}

	/**
	 * Return whether the request gives a language or a path that nobody has: each would
	 * take space of its own.
	 */
	boolean isOfUnusualRequest() {
		return ofRequest() > MAX_OF_REQUEST;
	}

	private int ofRequest() {
		return this.locale.toString().length() + ((this.application != null) ? this.application.length() : 0);
	}

	/**
	 * Return whether the templates stay as they are until they are read again.
	 */
	boolean isOfCacheableTemplates() {
		return this.templates.stream().allMatch((each) -> each.getValidity().isCacheable());
	}

}
