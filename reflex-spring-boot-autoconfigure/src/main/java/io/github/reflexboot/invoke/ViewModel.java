package io.github.reflexboot.invoke;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What a view sees of the model of an action: of what was bound, the errors of fields
 * that were touched; of everything else, the conversions that apply to forms, as for what
 * a controller puts into its model. For one thread.
 */
final class ViewModel {

	private final WebDataBinderFactory binders;

	private final NativeWebRequest request;

	private final @Nullable TouchedFields touched;

	ViewModel(WebDataBinderFactory binders, NativeWebRequest request, @Nullable TouchedFields touched) {
		this.binders = binders;
		this.request = request;
		this.touched = touched;
	}

	Map<String, Object> of(Map<String, Object> model) {
		Map<String, Object> seen = new LinkedHashMap<>();
		model.forEach((name, value) -> {
			seen.put(name, (value instanceof BindingResult bound) ? seen(bound) : value);
			String key = BindingResult.MODEL_KEY_PREFIX + name;
			if (isForForms(value) && !model.containsKey(key)) {
				seen.put(key, ShownErrors.unbound(name, () -> unbound(name, value)));
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

	private BindingResult unbound(String name, Object value) {
		try {
			return this.binders.createBinder(this.request, value, name).getBindingResult();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The binder of " + name + " could not be initialized", ex);
		}
	}

}
