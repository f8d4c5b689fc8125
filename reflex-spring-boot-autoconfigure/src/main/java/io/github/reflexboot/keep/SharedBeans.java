package io.github.reflexboot.keep;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.spring6.expression.IThymeleafEvaluationContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.aop.scope.ScopedObject;
import org.springframework.context.ApplicationContext;
import org.springframework.expression.BeanResolver;
import org.springframework.expression.ConstructorResolver;
import org.springframework.expression.IndexAccessor;
import org.springframework.expression.MethodResolver;
import org.springframework.expression.OperatorOverloader;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypeComparator;
import org.springframework.expression.TypeConverter;
import org.springframework.expression.TypeLocator;
import org.springframework.expression.TypedValue;

/**
 * Lets expressions use the beans that all visitors share, and no others. For one thread.
 */
final class SharedBeans implements IThymeleafEvaluationContext {

	private final IThymeleafEvaluationContext context;

	private final PersonalTexts refusals;

	SharedBeans(IThymeleafEvaluationContext context, PersonalTexts refusals) {
		this.context = context;
		this.refusals = refusals;
	}

	@Override
	public @Nullable BeanResolver getBeanResolver() {
		BeanResolver resolver = this.context.getBeanResolver();
		return (resolver != null) ? (evaluation, name) -> {
			Object bean = resolver.resolve(evaluation, name);
			if (bean instanceof ScopedObject || isOfAScope(name)) {
				throw this.refusals.personal("the bean '" + name + "', which has a scope of its own");
			}
			this.refusals.askBean(name);
			return bean;
		} : null;
	}

	private boolean isOfAScope(String name) {
		ApplicationContext beans = (this.context instanceof ThymeleafEvaluationContext evaluation)
				? evaluation.getApplicationContext() : null;
		return beans != null && beans.containsBean(name) && !beans.isSingleton(name) && !beans.isPrototype(name);
	}

	@Override
	public boolean isVariableAccessRestricted() {
		return this.context.isVariableAccessRestricted();
	}

	@Override
	public void setVariableAccessRestricted(boolean restricted) {
		this.context.setVariableAccessRestricted(restricted);
	}

	@Override
	public @Nullable IExpressionObjects getExpressionObjects() {
		return this.context.getExpressionObjects();
	}

	@Override
	public void setExpressionObjects(@Nullable IExpressionObjects objects) {
		this.context.setExpressionObjects(objects);
	}

	@Override
	public TypedValue getRootObject() {
		return this.context.getRootObject();
	}

	@Override
	public List<PropertyAccessor> getPropertyAccessors() {
		return this.context.getPropertyAccessors();
	}

	@Override
	public List<IndexAccessor> getIndexAccessors() {
		return this.context.getIndexAccessors();
	}

	@Override
	public List<ConstructorResolver> getConstructorResolvers() {
		return this.context.getConstructorResolvers();
	}

	@Override
	public List<MethodResolver> getMethodResolvers() {
		return this.context.getMethodResolvers();
	}

	@Override
	public TypeLocator getTypeLocator() {
		TypeLocator locator = this.context.getTypeLocator();
		return (name) -> {
			Class<?> type = locator.findType(name);
			this.refusals.askType(type);
			return type;
		};
	}

	@Override
	public TypeConverter getTypeConverter() {
		return this.context.getTypeConverter();
	}

	@Override
	public TypeComparator getTypeComparator() {
		return this.context.getTypeComparator();
	}

	@Override
	public OperatorOverloader getOperatorOverloader() {
		return this.context.getOperatorOverloader();
	}

	@Override
	public TypedValue assignVariable(String name, Supplier<TypedValue> value) {
		return this.context.assignVariable(name, value);
	}

	@Override
	public void setVariable(String name, @Nullable Object value) {
		this.context.setVariable(name, value);
	}

	@Override
	public @Nullable Object lookupVariable(String name) {
		return this.context.lookupVariable(name);
	}

	@Override
	public boolean isAssignmentEnabled() {
		return this.context.isAssignmentEnabled();
	}

}
