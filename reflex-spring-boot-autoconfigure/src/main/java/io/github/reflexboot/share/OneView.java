package io.github.reflexboot.share;

import java.util.Locale;

import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A view of the application, for one render by another engine.
 *
 * @since 0.1.0
 */
public final class OneView extends ThymeleafView {

	/**
	 * Create a view.
	 * @param view the application's own
	 * @param locale the language
	 * @param engine renders it
	 */
	public OneView(ThymeleafView view, Locale locale, OneViewEngine engine) {
		super(view.getTemplateName());
		setContentType(view.getContentType());
		setForceContentType(view.getForceContentType());
		setCharacterEncoding(view.getCharacterEncoding());
		setProducePartialOutputWhileProcessing(view.getProducePartialOutputWhileProcessing());
		setStaticVariables(view.getStaticVariables());
		setLocale(locale);
		setTemplateEngine(engine);
		if (view.getApplicationContext() != null) {
			setApplicationContext(view.getApplicationContext());
		}
	}

}
