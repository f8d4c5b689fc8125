package io.github.reflexboot.invoke;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelFactory;
import org.springframework.web.method.annotation.SessionAttributesHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The model of one action: what the page's controller contributes to it, and what of it
 * the view sees in addition to the controller's own model. For one thread.
 */
final class ActionModel {

	private final @Nullable ModelFactory factory;

	private final @Nullable SessionAttributesHandler session;

	private final Map<String, Object> given;

	private final Consumer<Map<String, Object>> controller;

	private final Map<String, @Nullable Object> loaded = new LinkedHashMap<>();

	/**
	 * Create a model.
	 * @param factory loads and keeps the controller's attributes; {@code null} for none
	 * @param session knows which attributes are kept in the session
	 * @param given what there is besides
	 * @param controller gets what the view sees
	 */
	ActionModel(@Nullable ModelFactory factory, @Nullable SessionAttributesHandler session, Map<String, Object> given,
			Consumer<Map<String, Object>> controller) {
		this.factory = factory;
		this.session = session;
		this.given = given;
		this.controller = controller;
	}

	/**
	 * Create a model that a controller adds nothing to.
	 * @param given what there is
	 * @param controller gets what the view sees
	 */
	ActionModel(Map<String, Object> given, Consumer<Map<String, Object>> controller) {
		this(null, null, given, controller);
	}

	/**
	 * Add what the controller of the page provides for its own methods.
	 */
	void load(ServletWebRequest request, ModelAndViewContainer container, HandlerMethod action) throws Exception {
		container.addAllAttributes(this.given);
		if (this.factory != null) {
			this.factory.initModel(request, container, action);
		}
		this.loaded.putAll(container.getModel());
	}

	/**
	 * Keep in the session what the controller keeps there, or clear it if the action has
	 * completed its session attributes.
	 */
	void keep(ServletWebRequest request, ModelAndViewContainer container) throws Exception {
		if (this.factory == null) {
			return;
		}
		// Then it makes no binding results for a view.
		container.setRequestHandled(true);
		this.factory.updateModel(request, container);
		if (container.getSessionStatus().isComplete()) {
			container.getModel().entrySet().removeIf((entry) -> isOfSession(entry.getKey(), entry.getValue()));
		}
	}

	private boolean isOfSession(String name, @Nullable Object value) {
		String attribute = name.startsWith(BindingResult.MODEL_KEY_PREFIX)
				? name.substring(BindingResult.MODEL_KEY_PREFIX.length()) : name;
		Object kept = (value instanceof BindingResult result) ? result.getTarget() : value;
		return this.session != null && kept != null
				&& this.session.isHandlerSessionAttribute(attribute, kept.getClass());
	}

	/**
	 * Give what the view sees to the controller as well.
	 */
	void handOver(ModelAndViewContainer container) {
		Map<String, Object> shown = shown(container);
		if (!shown.isEmpty()) {
			this.controller.accept(shown);
		}
	}

	/**
	 * Return what the view sees: what the action has bound or added. Objects that it only
	 * received are loaded again for the page.
	 */
	Map<String, Object> shown(ModelAndViewContainer container) {
		Map<String, Object> shown = new LinkedHashMap<>(container.getModel());
		shown.entrySet()
			.removeIf((entry) -> this.loaded.containsKey(entry.getKey())
					&& this.loaded.get(entry.getKey()) == entry.getValue()
					&& !container.containsAttribute(BindingResult.MODEL_KEY_PREFIX + entry.getKey()));
		return shown;
	}

}
