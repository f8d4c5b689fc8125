package io.github.reflexboot.invoke;

import java.lang.reflect.Field;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.MutablePropertyValues;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;

/**
 * Sets one field of a component, as Spring MVC sets those of a form. Safe for use by
 * several threads.
 */
final class FieldBinder {

	/**
	 * Under which templates know a component and what is wrong with it.
	 */
	private static final String NAME = "component";

	private final @Nullable WebBindingInitializer initializer;

	FieldBinder(@Nullable WebBindingInitializer initializer) {
		this.initializer = initializer;
	}

	BindingResult bind(Object target, Field field, @Nullable Object entered) {
		WebDataBinder binder = new WebDataBinder(target, NAME);
		binder.setAutoGrowNestedPaths(false);
		binder.setFieldMarkerPrefix(null);
		binder.setFieldDefaultPrefix(null);
		// What an application registers may settle how the binder accesses its target.
		binder.initDirectFieldAccess();
		if (this.initializer != null) {
			this.initializer.initBinder(binder);
		}
		binder.setAllowedFields(field.getName());
		MutablePropertyValues values = new MutablePropertyValues();
		values.add(field.getName(), entered);
		binder.bind(values);
		BindingResult result = binder.getBindingResult();
		if (!result.hasErrors()) {
			validate(target, field.getName(), binder, result);
		}
		return result;
	}

	/**
	 * Validate all of the component, since validators know no part of it, but say only
	 * what concerns the field: the visitor may not have come to the others yet.
	 */
	private static void validate(Object target, String field, WebDataBinder binder, BindingResult result) {
		BindingResult all = new DirectFieldBindingResult(target, NAME);
		binder.getValidators()
			.stream()
			.filter((validator) -> validator.supports(target.getClass()))
			.forEach((validator) -> validator.validate(target, all));
		all.getFieldErrors()
			.stream()
			.filter((error) -> error.getField().equals(field) || error.getField().startsWith(field + ".")
					|| error.getField().startsWith(field + "["))
			.forEach(result::addError);
	}

}
