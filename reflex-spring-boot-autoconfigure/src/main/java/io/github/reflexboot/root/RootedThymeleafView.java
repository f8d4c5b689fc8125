package io.github.reflexboot.root;

import java.util.Locale;

import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A view of the application, for one render with roots.
 */
final class RootedThymeleafView extends ThymeleafView {

	RootedThymeleafView(ThymeleafView view, Locale locale, RootEngine engine) {
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
