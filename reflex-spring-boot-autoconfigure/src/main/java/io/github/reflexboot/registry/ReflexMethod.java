package io.github.reflexboot.registry;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * An action: a method that pages may call.
 *
 * @param reflex the name of its reflex
 * @param beanName the bean to call it on
 * @param method the method
 * @param arguments the parameters that take the arguments of {@code stimulate()}, in
 * order
 * @param callbacks what runs before, after and around it
 * @param fields what the view sees of its reflex
 * @param pages where it can be called from
 * @param mutation what makes it a mutation; {@code null} if nothing does
 * @param background how it goes on in the background; {@code null} if it does not
 * @param refreshes who is shown what has come of it, besides the page that has called it;
 * {@code null} for nobody
 */
public record ReflexMethod(String reflex, String beanName, Method method, List<MethodParameter> arguments,
		List<ReflexCallback> callbacks, ReflexFields fields, RequiredPages pages, @Nullable MutationType mutation,
		@Nullable BackgroundType background, @Nullable RefreshType refreshes) {

	/**
	 * Return the name by which pages call this action.
	 * @return the target, such as {@code Counter#increment}
	 */
	public String target() {
		return this.reflex + "#" + this.method.getName();
	}

	/**
	 * Tell whether every page may call this action.
	 * @return {@code true} if it does not name its pages
	 */
	public boolean isForAllPages() {
		return this.pages.patterns().isEmpty();
	}

	/**
	 * Tell whether this action takes a number of arguments of {@code stimulate()}.
	 * @param number how many are given
	 * @return whether it can be called with them
	 */
	public boolean accepts(int number) {
		int last = this.arguments.size() - 1;
		boolean variable = isVariable(last);
		int required = 0;
		for (int i = 0; i <= last; i++) {
			if (!this.arguments.get(i).isOptional() && !isVariable(i)) {
				required = i + 1;
			}
		}
		return number >= required && (variable || number <= this.arguments.size());
	}

	/**
	 * Return which of the arguments the parameter at an index takes.
	 */
	public int argumentIndex(int parameterIndex) {
		for (int i = 0; i < this.arguments.size(); i++) {
			if (this.arguments.get(i).getParameterIndex() == parameterIndex) {
				return i;
			}
		}
		throw new IllegalArgumentException("Parameter " + parameterIndex + " of " + this + " takes no argument");
	}

	/**
	 * Tell whether an argument is a varargs one, such as {@code int... numbers}.
	 */
	public boolean isVariable(int index) {
		return index >= 0 && this.method.isVarArgs()
				&& this.arguments.get(index).getParameterIndex() == this.method.getParameterCount() - 1;
	}

	/**
	 * Return what arguments a page has to give.
	 * @return the arguments as written in Java, such as {@code (int step, String unit)}
	 */
	public String signature() {
		return this.arguments.stream()
			.map((argument) -> simpleName(argument.getGenericParameterType()) + " " + name(argument))
			.collect(Collectors.joining(", ", "(", ")"));
	}

	static String name(MethodParameter argument) {
		return argument.getParameter().getName();
	}

	private static String simpleName(Type type) {
		return Arrays.stream(type.getTypeName().split("(?=[<>,])"))
			.map((part) -> part.replaceAll("[\\w.$]*[.$]", ""))
			.collect(Collectors.joining());
	}

	@Override
	public String toString() {
		return this.method.getDeclaringClass().getName() + "#" + this.method.getName();
	}

}
