package io.github.reflexboot.invoke;

import java.beans.PropertyEditor;
import java.io.Serial;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.validation.AbstractBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/**
 * A binding result as a view sees it: with some of its errors, and with all values as
 * they were sent. It is made when a form asks for it: making one asks {@code @InitBinder}
 * methods, which may not expect what no form is about.
 */
final class ShownErrors extends AbstractBindingResult {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient @Nullable BindingResult bound;

	private final transient @Nullable Object target;

	private final transient Supplier<BindingResult> source;

	private transient @Nullable BindingResult made;

	private ShownErrors(String name, @Nullable BindingResult bound, @Nullable Object target,
			Supplier<BindingResult> source) {
		super(name);
		this.bound = bound;
		this.target = target;
		this.source = source;
	}

	/**
	 * Show some of the errors of what an action has bound.
	 * @param shown tells which
	 */
	static BindingResult of(BindingResult bound, Predicate<ObjectError> shown) {
		ShownErrors errors = new ShownErrors(bound.getObjectName(), bound, bound.getTarget(), () -> bound);
		bound.getAllErrors().stream().filter(shown).forEach(errors::addError);
		return errors;
	}

	/**
	 * Show what no action has bound, with the conversions that apply to forms.
	 * @param target the object
	 * @param source makes its binding result
	 */
	static BindingResult unbound(String name, Object target, Supplier<BindingResult> source) {
		return new ShownErrors(name, null, target, source);
	}

	/**
	 * Return what an action has bound, with all errors.
	 * @return the binding result; {@code null} if that is none
	 */
	static @Nullable BindingResult bound(@Nullable Object attribute) {
		return (attribute instanceof ShownErrors shown) ? shown.bound
				: (attribute instanceof BindingResult result) ? result : null;
	}

	private BindingResult made() {
		if (this.made == null) {
			this.made = this.source.get();
		}
		return this.made;
	}

	@Override
	public @Nullable Object getTarget() {
		return this.target;
	}

	@Override
	public @Nullable Object getFieldValue(String field) {
		return made().getFieldValue(fixedField(field));
	}

	@Override
	public @Nullable Object getRawFieldValue(String field) {
		return made().getRawFieldValue(fixedField(field));
	}

	@Override
	protected @Nullable Object getActualFieldValue(String field) {
		return made().getRawFieldValue(field);
	}

	@Override
	public @Nullable Class<?> getFieldType(@Nullable String field) {
		return made().getFieldType(fixedField(field));
	}

	@Override
	public @Nullable PropertyEditor findEditor(@Nullable String field, @Nullable Class<?> valueType) {
		return made().findEditor((field != null) ? fixedField(field) : null, valueType);
	}

	@Override
	public @Nullable PropertyEditorRegistry getPropertyEditorRegistry() {
		return made().getPropertyEditorRegistry();
	}

}
