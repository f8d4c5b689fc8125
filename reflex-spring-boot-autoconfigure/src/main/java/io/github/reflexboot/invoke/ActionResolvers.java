package io.github.reflexboot.invoke;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;

/**
 * The resolvers for parameters of actions, in order: ours, then those that Spring MVC and
 * the application offer to controllers for a type or an annotation, then the one for
 * arguments of {@code stimulate()}.
 */
final class ActionResolvers {

	private final HandlerMethodArgumentResolverComposite known = new HandlerMethodArgumentResolverComposite();

	private final HandlerMethodArgumentResolverComposite all = new HandlerMethodArgumentResolverComposite();

	/**
	 * Create the resolvers.
	 * @param beans those that the application has as beans
	 * @param mvcResolvers those of Spring MVC's own handler adapter
	 */
	ActionResolvers(List<HandlerMethodArgumentResolver> beans, List<HandlerMethodArgumentResolver> mvcResolvers) {
		this.known.addResolver(new ReflexArgumentResolver());
		Stream.concat(beans.stream(), mvcResolvers.stream())
			.filter((resolver) -> !claimsAnything(resolver))
			.map(ProjectionResolver::limit)
			.forEach(this.known::addResolver);
		this.all.addResolvers(this.known.getResolvers());
		this.all.addResolver(new StimulateArgumentResolver());
	}

	boolean takesArgument(MethodParameter parameter) {
		return !this.known.supportsParameter(parameter);
	}

	HandlerMethodArgumentResolverComposite all() {
		return this.all;
	}

	/**
	 * Tell whether a resolver takes parameters that do not say where they come from.
	 * Spring MVC's list ends with such resolvers, for request parameters and model
	 * attributes; in an action, such parameters are arguments of {@code stimulate()}.
	 */
	private static boolean claimsAnything(HandlerMethodArgumentResolver resolver) {
		return Probe.PARAMETERS.stream().anyMatch(resolver::supportsParameter);
	}

	private record Probe(String text) {

		static final List<MethodParameter> PARAMETERS = parameters();

		@SuppressWarnings("unused")
		void plain(String text, Probe object) {
		}

		private static List<MethodParameter> parameters() {
			Method method = ReflectionUtils.findMethod(Probe.class, "plain", String.class, Probe.class);
			List<MethodParameter> parameters = new ArrayList<>();
			for (int i = 0; method != null && i < method.getParameterCount(); i++) {
				parameters.add(new MethodParameter(method, i));
			}
			return parameters;
		}

	}

}
