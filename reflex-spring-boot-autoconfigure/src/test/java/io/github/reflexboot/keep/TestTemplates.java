package io.github.reflexboot.keep;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;

import io.github.reflexboot.template.PresentAtRender;
import io.github.reflexboot.template.ReflexDialect;

/**
 * Templates of a test, shown by Thymeleaf's own view.
 */
public final class TestTemplates {

	public static final long SPACE = 4_000_000;

	private static final ConversionService CONVERSIONS = new DefaultFormattingConversionService();

	final Map<String, String> texts = new HashMap<>();

	final GenericWebApplicationContext beans = new GenericWebApplicationContext(new MockServletContext());

	public final StaticMessageSource messages = new StaticMessageSource();

	MockHttpServletRequest request = new MockHttpServletRequest(this.beans.getServletContext());

	MockHttpServletResponse response = new MockHttpServletResponse();

	String sessionInLinks = "";

	public Locale locale = Locale.ENGLISH;

	Predicate<String> isCacheable = (template) -> true;

	private final ThymeleafViewResolver views = new ThymeleafViewResolver();

	public final SpringTemplateEngine engine = new SpringTemplateEngine();

	public TestTemplates(long space, IDialect... dialects) {
		this.messages.setUseCodeAsDefaultMessage(true);
		this.beans.refresh();
		this.beans.getServletContext()
			.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.beans);
		this.views.setTemplateEngine(this.engine);
		this.views.setApplicationContext(this.beans);
		this.views.setCache(false);
		this.views.setCharacterEncoding("UTF-8");
		this.engine.setTemplateResolver(new Texts());
		this.engine.setTemplateEngineMessageSource(this.messages);
		this.engine.addDialect(new ReflexDialect((group) -> "token-of-" + group + visitor(),
				() -> (group) -> new PresentAtRender.Shown(List.of(), "presence-in-" + group),
				new KeptElements(space)));
		for (IDialect dialect : dialects) {
			this.engine.addDialect(dialect);
		}
	}

	static TestTemplates of(String page) {
		return new TestTemplates(SPACE).with("page", page);
	}

	/**
	 * Return the visitor of the request that is being handled, as the test has said.
	 */
	private static String visitor() {
		Object visitor = RequestContextHolder.currentRequestAttributes().getAttribute("visitor", 0);
		return (visitor != null) ? "-for-" + visitor : "";
	}

	public TestTemplates with(String name, String text) {
		this.texts.put(name, text);
		return this;
	}

	String show(String name, Object value) {
		return show(Map.of(name, value));
	}

	String show(Map<String, ?> model) {
		return show("page", model);
	}

	String show(String template, Map<String, ?> model) {
		return show(view(template), model);
	}

	/**
	 * Give the next request an attribute.
	 */
	public void attribute(String name, Object value) {
		this.request.setAttribute(name, value);
	}

	/**
	 * Return the view of a template.
	 */
	public View view(String template) {
		try {
			return this.views.resolveViewName(template, this.locale);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return what a view shows.
	 */
	public String show(View view, Map<String, ?> model) {
		this.response = new MockHttpServletResponse() {

			@Override
			public String encodeURL(String address) {
				return address.replaceFirst("(?=[?#]|$)", TestTemplates.this.sessionInLinks);
			}

		};
		this.response.setCharacterEncoding("UTF-8");
		this.request.addPreferredLocale(this.locale);
		this.request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.beans);
		this.request.setAttribute(ConversionService.class.getName(), CONVERSIONS);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(this.request, this.response));
		try {
			view.render(model, this.request, this.response);
			return this.response.getContentAsString();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
			LocaleContextHolder.resetLocaleContext();
			this.request = new MockHttpServletRequest();
		}
	}

	private final class Texts implements ITemplateResolver {

		@Override
		public String getName() {
			return "texts";
		}

		@Override
		public Integer getOrder() {
			return 1;
		}

		@Override
		public TemplateResolution resolveTemplate(IEngineConfiguration configuration, String owner, String template,
				Map<String, Object> attributes) {
			ITemplateResource resource = new StringTemplateResource(TestTemplates.this.texts.get(template));
			ICacheEntryValidity validity = TestTemplates.this.isCacheable.test(template)
					? AlwaysValidCacheEntryValidity.INSTANCE : NonCacheableCacheEntryValidity.INSTANCE;
			return new TemplateResolution(resource, TemplateMode.HTML, validity);
		}

	}

}
