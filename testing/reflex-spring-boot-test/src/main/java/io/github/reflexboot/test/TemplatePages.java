package io.github.reflexboot.test;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Pages that tests write themselves, each with an address of its own in the application.
 * Their templates are rendered with the dialects of the application, by an engine of
 * their own, so that the one of the application stays what it is. Safe for use by several
 * threads.
 */
final class TemplatePages {

	private static final String PATH = "/reflex-tester/";

	private static final String BEAN = TemplatePages.class.getName();

	private static final String PAGE = "<!doctype html><html><head><title>Test</title></head><body>%s</body></html>";

	private final Map<String, Shown> pages = new ConcurrentHashMap<>();

	private final ThymeleafViewResolver views = new ThymeleafViewResolver();

	private TemplatePages(WebApplicationContext context, IEngineConfiguration configuration) {
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setDialects(configuration.getDialects());
		engine.setMessageSource(context);
		engine.addTemplateResolver(new Resolver());
		configuration.getTemplateResolvers().forEach(engine::addTemplateResolver);
		this.views.setApplicationContext(context);
		this.views.setTemplateEngine(engine);
		this.views.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.views.setCache(false);
	}

	/**
	 * Return those of an application, which all of its testers share.
	 */
	static TemplatePages of(WebApplicationContext context) {
		if (!context.containsBean(BEAN) && context instanceof ConfigurableApplicationContext configurable) {
			ISpringTemplateEngine engine = context.getBeanProvider(ISpringTemplateEngine.class).getIfUnique();
			Assert.state(engine != null, "This application has no Thymeleaf, which shows components");
			TemplatePages pages = new TemplatePages(context, engine.getConfiguration());
			pages.register(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
			configurable.getBeanFactory().registerSingleton(BEAN, pages);
		}
		return context.getBean(BEAN, TemplatePages.class);
	}

	private void register(RequestMappingHandlerMapping mapping) {
		Method handler = ReflectionUtils.findMethod(TemplatePages.class, "show", String.class, Locale.class);
		Assert.state(handler != null, "No method shows a page");
		mapping.registerMapping(RequestMappingInfo.paths(PATH + "{page}")
			.methods(RequestMethod.GET)
			.options(mapping.getBuilderConfiguration())
			.build(), this, handler);
	}

	/**
	 * Add a page.
	 * @return its path
	 */
	String add(String template, Map<String, ?> model) {
		String path = PATH + (this.pages.size() + 1);
		this.pages.put(path, new Shown(PAGE.formatted(template), model));
		return path;
	}

	@SuppressWarnings("unused")
	ModelAndView show(@PathVariable("page") String page, Locale locale) throws Exception {
		Shown shown = this.pages.get(PATH + page);
		Assert.state(shown != null, "No test has written such a page");
		View view = this.views.resolveViewName(PATH + page, locale);
		Assert.state(view != null, "Thymeleaf does not show such a page");
		return new ModelAndView(view, shown.model());
	}

	private record Shown(String template, Map<String, ?> model) {

	}

	private final class Resolver extends AbstractTemplateResolver {

		private Resolver() {
			setOrder(Integer.MIN_VALUE);
		}

		@Override
		protected boolean computeResolvable(IEngineConfiguration configuration, @Nullable String owner, String template,
				@Nullable Map<String, Object> attributes) {
			return TemplatePages.this.pages.containsKey(template);
		}

		@Override
		protected @Nullable ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
				@Nullable String owner, String template, @Nullable Map<String, Object> attributes) {
			Shown shown = TemplatePages.this.pages.get(template);
			return (shown != null) ? new StringTemplateResource(shown.template()) : null;
		}

		@Override
		protected TemplateMode computeTemplateMode(IEngineConfiguration configuration, @Nullable String owner,
				String template, @Nullable Map<String, Object> attributes) {
			return TemplateMode.HTML;
		}

		@Override
		protected ICacheEntryValidity computeValidity(IEngineConfiguration configuration, @Nullable String owner,
				String template, @Nullable Map<String, Object> attributes) {
			return NonCacheableCacheEntryValidity.INSTANCE;
		}

	}

}
