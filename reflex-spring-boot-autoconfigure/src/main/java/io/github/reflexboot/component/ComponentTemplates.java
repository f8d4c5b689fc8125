package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.servlet.support.RequestContext;
import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * Renders the template of a component with its state, and nothing of the page around it.
 * Safe for use by several threads.
 */
final class ComponentTemplates {

	static final String FOLDER = "components/";

	/**
	 * Under which a template knows its component as a whole.
	 */
	private static final String NAME = "component";

	private final ApplicationContext application;

	private final Supplier<ConversionService> conversionService;

	private final Supplier<? extends ITemplateEngine> engine;

	ComponentTemplates(ApplicationContext application, Supplier<ConversionService> conversionService,
			Supplier<? extends ITemplateEngine> engine) {
		this.application = application;
		this.conversionService = conversionService;
		this.engine = engine;
	}

	/**
	 * Render a component.
	 * @param page what is shared by all components of the request
	 */
	String render(ComponentInstance instance, Map<String, SlotContent> slots, PageComponents page,
			HttpServletRequest request, HttpServletResponse response, Locale locale) {
		Map<String, Object> variables = variables(instance);
		ComponentRequest seen = new ComponentRequest(request);
		ServletContext container = request.getServletContext();
		RequestContext spring = new RequestContext(seen, response, container, variables);
		variables.put(AbstractTemplateView.SPRING_MACRO_REQUEST_CONTEXT_ATTRIBUTE, spring);
		variables.put(SpringContextVariableNames.SPRING_REQUEST_CONTEXT, spring);
		variables.put(SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
				new SpringWebMvcThymeleafRequestContext(spring, seen));
		variables.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				page.evaluation(() -> new ThymeleafEvaluationContext(this.application, this.conversionService.get())));
		variables.put(CurrentComponent.VARIABLE, new CurrentComponent(instance.id(), slots, page.slots()));
		WebContext context = new WebContext(
				JakartaServletWebApplication.buildApplication(container).buildExchange(seen, response), locale,
				variables);
		ITemplateEngine engine = this.engine.get();
		String template = FOLDER + instance.type().name();
		String html = engine.process(template, context);
		return RootMark.of(instance).on(html, () -> RootPlace.of(engine.getConfiguration(), template));
	}

	private static Map<String, Object> variables(ComponentInstance instance) {
		Map<String, Object> variables = new LinkedHashMap<>(instance.type().fields().read(instance.bean()));
		variables.putAll(instance.attributes());
		variables.putAll(instance.model());
		variables.put(NAME, instance.target());
		// So that th:field reads fields, which need no getters.
		variables.computeIfAbsent(BindingResult.MODEL_KEY_PREFIX + NAME,
				(name) -> new DirectFieldBindingResult(instance.target(), NAME));
		return variables;
	}

}
