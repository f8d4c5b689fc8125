package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import io.github.reflexboot.share.SharedPages;
import io.github.reflexboot.share.SharedView;
import io.github.reflexboot.share.ShareWish;

/**
 * Stands in front of the application's own view resolvers, for pages that run for a
 * reflex with roots, or are the same for several viewers. What they resolve is shown; a
 * plain Thymeleaf view shows only the roots, or what was rendered for somebody else,
 * where that is possible. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RootsViewResolver implements ViewResolver, Ordered {

	private static final String FRAGMENT = "::";

	private final ApplicationContext context;

	private final SharedPages pages;

	private final SingletonSupplier<List<ViewResolver>> others;

	private final SingletonSupplier<@Nullable ISpringTemplateEngine> engine;

	private final SingletonSupplier<TemplateEngineFacts> facts;

	/**
	 * Create a resolver.
	 * @param context where the others are
	 * @param pages what was rendered for several viewers
	 */
	public RootsViewResolver(ApplicationContext context, SharedPages pages) {
		this.context = context;
		this.pages = pages;
		this.others = SingletonSupplier.of(this::findOthers);
		this.engine = SingletonSupplier.ofNullable(this::findEngine);
		this.facts = SingletonSupplier.of(() -> new TemplateEngineFacts(this.engine.obtain().getConfiguration()));
	}

	private List<ViewResolver> findOthers() {
		List<ViewResolver> resolvers = new ArrayList<>(
				BeanFactoryUtils.beansOfTypeIncludingAncestors(this.context, ViewResolver.class, true, false).values());
		resolvers.remove(this);
		AnnotationAwareOrderComparator.sort(resolvers);
		return resolvers;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable View resolveViewName(String name, Locale locale) throws Exception {
		HttpServletRequest request = (RequestContextHolder
			.getRequestAttributes() instanceof ServletRequestAttributes attributes) ? attributes.getRequest() : null;
		RootRender render = (request != null) ? RootRender.take(request, name) : null;
		ShareWish wish = (request != null) ? ShareWish.take(request, name) : null;
		if (request == null || (render == null && wish == null)) {
			return null;
		}
		for (ViewResolver resolver : this.others.obtain()) {
			View view = resolver.resolveViewName(name, locale);
			if (view != null) {
				return plain(view, name, (thymeleaf, engine) -> shown(thymeleaf, locale, engine, render, wish,
						() -> RootsView.renderAgain(request)));
			}
		}
		return null;
	}

	private View plain(View view, String name, BiFunction<ThymeleafView, ISpringTemplateEngine, View> shown) {
		ISpringTemplateEngine engine = this.engine.get();
		if (engine == null || view.getClass() != ThymeleafView.class || isView(name)) {
			return view;
		}
		ThymeleafView thymeleaf = (ThymeleafView) view;
		String template = thymeleaf.getTemplateName();
		if (template == null || template.contains(FRAGMENT) || thymeleaf.getMarkupSelector() != null) {
			return view;
		}
		return shown.apply(thymeleaf, engine);
	}

	private View shown(ThymeleafView view, Locale locale, ISpringTemplateEngine engine, @Nullable RootRender render,
			@Nullable ShareWish wish, Runnable again) {
		TemplateEngineFacts facts = this.facts.obtain();
		View own = (render != null) ? new RootsView(view, locale, engine, facts, render) : view;
		return (wish != null) ? new SharedView(own, view, locale, engine, wish, this.pages, facts::find, again) : own;
	}

	/**
	 * Return whether a bean makes the view of its name another one than its template
	 * says.
	 */
	private boolean isView(String name) {
		Class<?> bean = this.context.containsBean(name) ? this.context.getType(name) : Object.class;
		return bean == null || View.class.isAssignableFrom(bean);
	}

	/**
	 * Return the engine of all views. A view does not tell its own.
	 */
	private @Nullable ISpringTemplateEngine findEngine() {
		List<@Nullable ISpringTemplateEngine> engines = this.context.getBeanProvider(ThymeleafViewResolver.class)
			.stream()
			.<@Nullable ISpringTemplateEngine>map(ThymeleafViewResolver::getTemplateEngine)
			.distinct()
			.toList();
		return (engines.size() == 1) ? engines.get(0) : null;
	}

}
