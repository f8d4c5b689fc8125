package io.github.reflexboot.root;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

import io.github.reflexboot.share.OneView;

/**
 * A view of the application, which is shown for a reflex with roots.
 */
final class RootsView implements View {

	private final ThymeleafView view;

	private final Locale locale;

	private final ISpringTemplateEngine engine;

	private final TemplateEngineFacts facts;

	private final RootRender render;

	RootsView(ThymeleafView view, Locale locale, ISpringTemplateEngine engine, TemplateEngineFacts facts,
			RootRender render) {
		this.view = view;
		this.locale = locale;
		this.engine = engine;
		this.facts = facts;
		this.render = render;
	}

	@Override
	public @Nullable String getContentType() {
		return this.view.getContentType();
	}

	@Override
	public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		if (this.render.begin() && response.getStatus() == HttpStatus.OK.value() && !response.isCommitted()) {
			new OneView(this.view, this.locale,
					new RootEngine(this.engine, this.facts, this.render, () -> renderAgain(request)))
				.render(model, request, response);
		}
		else {
			this.view.render(model, request, response);
		}
	}

	static void renderAgain(HttpServletRequest request) {
		for (String name : Collections.list(request.getAttributeNames())) {
			if (request.getAttribute(name) instanceof RenderedAgain attribute) {
				attribute.renderAgain();
			}
		}
	}

}
