package io.github.reflexboot.invoke;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What is seen of the model of an action. A view sees, of what was bound, the errors of
 * fields that were touched, and gets for everything else the conversions that apply to
 * forms, as for what a controller puts into its model. For one thread.
 */
final class ActionView {

	private final @Nullable WebDataBinderFactory binders;

	private final NativeWebRequest request;

	private final @Nullable TouchedFields touched;

	private final BiFunction<String, Map<String, ?>, String> renderer;

	private final Runnable handing;

	private final CallingPage page;

	/**
	 * Create it.
	 * @param binders make the binding results of what was not bound; {@code null} for
	 * none, as for components, which are formatted the same before their first action
	 * @param request the request of the action
	 * @param touched which errors are shown; {@code null} for all
	 * @param renderer renders a view with a model
	 * @param handing gives the page's controller what it is to begin with
	 * @param page the page
	 */
	ActionView(@Nullable WebDataBinderFactory binders, NativeWebRequest request, @Nullable TouchedFields touched,
			BiFunction<String, Map<String, ?>, String> renderer, Runnable handing, CallingPage page) {
		this.binders = binders;
		this.request = request;
		this.touched = touched;
		this.renderer = renderer;
		this.handing = handing;
		this.page = page;
	}

	String render(String view, Map<String, Object> model) {
		return this.renderer.apply(view, seen(model));
	}

	/**
	 * Give the page's controller what it is to begin with.
	 */
	void handOver() {
		this.handing.run();
	}

	/**
	 * Run the page's controller now.
	 */
	Map<String, Object> pageModel(HttpHeaders headers) {
		handOver();
		try {
			return Collections.unmodifiableMap(this.page.runController(headers));
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The controller of the page failed", ex);
		}
	}

	/**
	 * Say which view the page is expected to show.
	 * @param by who says so
	 */
	void expect(String view, String by) {
		this.page.expectView(view, by);
	}

	/**
	 * Return what a view sees of a model.
	 */
	Map<String, Object> seen(Map<String, Object> model) {
		Map<String, Object> seen = new LinkedHashMap<>();
		WebDataBinderFactory binders = this.binders;
		model.forEach((name, value) -> {
			seen.put(name, (value instanceof BindingResult bound) ? seen(bound) : value);
			String key = BindingResult.MODEL_KEY_PREFIX + name;
			if (binders != null && isForForms(value) && !model.containsKey(key)) {
				seen.put(key, ShownErrors.unbound(name, value, () -> unbound(binders, name, value)));
			}
		});
		return seen;
	}

	private BindingResult seen(BindingResult bound) {
		return (this.touched != null) ? ShownErrors.of(bound, this.touched::show) : bound;
	}

	private static boolean isForForms(@Nullable Object value) {
		return value != null && !(value instanceof BindingResult) && !value.getClass().isArray()
				&& !(value instanceof Collection) && !(value instanceof Map)
				&& !BeanUtils.isSimpleValueType(value.getClass());
	}

	private BindingResult unbound(WebDataBinderFactory binders, String name, Object value) {
		try {
			return binders.createBinder(this.request, value, name).getBindingResult();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The binder of " + name + " could not be initialized", ex);
		}
	}

}
