package io.github.reflexboot.component;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import io.github.reflexboot.component.TabStates.TabState;
import io.github.reflexboot.root.RenderedAgain;

/**
 * The components that one request renders, as an attribute of that request. For one
 * thread at a time.
 *
 * @since 0.1.0
 */
public final class PageComponents implements RenderedAgain {

	private static final String ATTRIBUTE = PageComponents.class.getName();

	private static final String ATTRIBUTE_OF_ERROR_PAGE = ATTRIBUTE + ".error";

	private final TakenComponents taken;

	private final Map<String, Map<String, Object>> models = new HashMap<>();

	private final RenderedSlots slots = new RenderedSlots();

	private @Nullable ThymeleafEvaluationContext evaluation;

	private @Nullable String path;

	private @Nullable TabStates tab;

	private PageComponents(boolean isRecorded) {
		this.taken = new TakenComponents(isRecorded);
	}

	/**
	 * Return what takes down the components of a page that is shown in a tab.
	 * @return nothing seen yet
	 */
	public static PageComponents recorder() {
		return new PageComponents(true);
	}

	/**
	 * Make it known to a request.
	 * @param attributes the attributes that the request is going to have
	 */
	public void addTo(Map<String, Object> attributes) {
		attributes.put(ATTRIBUTE, this);
	}

	/**
	 * Return what expressions are evaluated with, which is made once.
	 */
	ThymeleafEvaluationContext evaluation(Supplier<ThymeleafEvaluationContext> maker) {
		ThymeleafEvaluationContext made = this.evaluation;
		if (made == null) {
			made = maker.get();
			this.evaluation = made;
		}
		return made;
	}

	/**
	 * Return those of a request.
	 */
	static PageComponents of(HttpServletRequest request) {
		boolean isInstead = request.getDispatcherType() == DispatcherType.ERROR;
		String attribute = isInstead ? ATTRIBUTE_OF_ERROR_PAGE : ATTRIBUTE;
		PageComponents components = (PageComponents) request.getAttribute(attribute);
		if (components == null) {
			components = new PageComponents(false);
			request.setAttribute(attribute, components);
		}
		return components;
	}

	/**
	 * Return where the page shows its components.
	 */
	String path(HttpServletRequest request) {
		String found = this.path;
		if (found == null) {
			found = ComponentIds.path(request);
			this.path = found;
		}
		return found;
	}

	/**
	 * Say in which tab the page is shown.
	 * @param states what is known of it
	 */
	void in(TabStates states) {
		this.tab = states;
	}

	boolean isInTab() {
		return this.tab != null;
	}

	/**
	 * Return where the states of its components are.
	 */
	StatePlace place(HttpServletRequest request) {
		TabStates states = this.tab;
		if (states == null) {
			states = TabStates.none();
			this.tab = states;
		}
		return new StatePlace(request, path(request), states);
	}

	/**
	 * Return the signed states of components of this page.
	 */
	Map<String, TabState> states(KnownComponents known) {
		return (this.tab != null) ? this.tab.shown(known::hasName) : Map.of();
	}

	/**
	 * Return what takes down those that are rendered.
	 */
	TakenComponents taken() {
		return this.taken;
	}

	@Override
	public void renderAgain() {
		this.taken.startAnew();
		this.slots.clear();
	}

	/**
	 * A component was called, and is going to be rendered within another one or the page.
	 */
	void prepare(ComponentInstance instance) {
		this.models.put(instance.id(), instance.model());
	}

	/**
	 * Give a component what its action has left for its template.
	 */
	void complete(ComponentInstance instance) {
		instance.model().putAll(this.models.getOrDefault(instance.id(), Map.of()));
	}

	/**
	 * Return what was seen so far.
	 */
	@Nullable KnownComponents known() {
		return (this.path != null) ? this.taken.known(this.path, this.slots::isShown) : null;
	}

	/**
	 * Return the content of the slots.
	 */
	RenderedSlots slots() {
		return this.slots;
	}

}
