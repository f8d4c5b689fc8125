package io.github.reflexboot.share;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * Shows a page as it was rendered for all, where that can be; otherwise as ever.
 *
 * @param own renders the page for this viewer alone
 * @param view the application's own view
 * @param locale the language
 * @param engine the application's own
 * @param wish what is known of the page
 * @param pages those that were rendered
 * @param templates finds a template as it was read last
 * @param again is called before a page is rendered once more
 * @since 0.1.0
 */
public record SharedView(View own, ThymeleafView view, Locale locale, ISpringTemplateEngine engine, ShareWish wish,
		SharedPages pages, Function<String, @Nullable TemplateModel> templates, Runnable again) implements View {

	@Override
	public @Nullable String getContentType() {
		return this.view.getContentType();
	}

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (response.getStatus() == HttpStatus.OK.value() && !response.isCommitted()
				&& this.view.getProducePartialOutputWhileProcessing()) {
			Engine shared = new Engine(request);
			new OneView(this.view, this.locale, shared).render(model, request, response);
			if (shared.isDone) {
				return;
			}
			this.again.run();
		}
		this.own.render(model, request, response);
	}

	/**
	 * Writes the text, or nothing.
	 */
	private final class Engine extends OneViewEngine {

		private final HttpServletRequest request;

		private boolean isDone;

		private Engine(HttpServletRequest request) {
			super(SharedView.this.engine);
			this.request = request;
		}

		@Override
		public void process(String name, @Nullable Set<String> selectors, IContext context, Writer writer) {
			TemplateModel template = SharedView.this.templates.apply(name);
			String text = (template != null && selectors == null && context instanceof IWebContext page)
					? SharedView.this.pages.find(SharedView.this.wish, template, this.request, page) : null;
			if (text != null) {
				write(name, text, writer);
			}
		}

		private void write(String name, String text, Writer writer) {
			try {
				writer.write(text);
				this.isDone = true;
			}
			catch (IOException ex) {
				throw new TemplateOutputException("An error happened during template rendering", name, -1, -1, ex);
			}
		}

	}

}
