package io.github.reflexboot.share;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;

/**
 * What the text of a page follows from, besides what its template reads of the model.
 *
 * @param template the template, as it was read last
 * @param handler the controller's method
 * @param address the address of the page, from its scheme to its query
 * @param locale the language
 * @param formats the language in which numbers and times are shown, as a rule the same
 * @param timeZone the time zone in which times are shown
 * @param value the copy of what the application gives as its key; {@code null} for
 * nothing
 */
record SharedKey(TemplateModel template, String handler, String address, Locale locale, Locale formats, String timeZone,
		@Nullable Object value) {

}
