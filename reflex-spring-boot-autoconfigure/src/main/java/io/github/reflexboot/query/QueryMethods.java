package io.github.reflexboot.query;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.KotlinDetector;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.springframework.util.ClassUtils;

import io.github.reflexboot.ReflexQuery;
import io.github.reflexboot.registry.InvalidReflexException;
import io.github.reflexboot.registry.SimilarName;

/**
 * The methods of beans that fetch data, by their names. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class QueryMethods {

	private final Map<String, QueryMethod> methods = new TreeMap<>();

	/**
	 * Find them, by the types of the beans, without making any.
	 * @param beans where to look
	 * @throws InvalidReflexException if one could not be called, or if two have one name
	 */
	public QueryMethods(ConfigurableListableBeanFactory beans) {
		for (String name : beans.getBeanNamesForType(Object.class, true, false)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : beans.getType(name, false);
			if (type != null && AnnotationUtils.isCandidateClass(type, ReflexQuery.class)) {
				find(beans, name, ClassUtils.getUserClass(type));
			}
		}
	}

	private void find(ConfigurableListableBeanFactory beans, String beanName, Class<?> type) {
		Map<Method, ReflexQuery> annotated = MethodIntrospector.selectMethods(type,
				(MethodIntrospector.MetadataLookup<@Nullable ReflexQuery>) (method) -> AnnotatedElementUtils
					.findMergedAnnotation(method, ReflexQuery.class));
		annotated.forEach((method, query) -> {
			String name = query.name().isEmpty() ? method.getName() : query.name();
			check(method);
			QueryMethod other = this.methods.put(name, new QueryMethod(name, () -> beans.getBean(beanName), method,
					duration(method, query), query.postProcess()));
			if (other != null) {
				throw new InvalidReflexException(
						"Two queries are named '" + name + "': " + other.method() + " and " + method + ".",
						"Name one of them differently, by @ReflexQuery(\"…\").");
			}
		});
	}

	private static void check(Method method) {
		int modifiers = method.getModifiers();
		if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) {
			throw new InvalidReflexException(
					"@ReflexQuery is on " + method + ", which cannot be called through the proxy of its bean.",
					"Make the method neither private, static nor final.");
		}
		if (KotlinDetector.isSuspendingFunction(method)) {
			throw new InvalidReflexException(
					"@ReflexQuery is on " + method + ", a suspend function, and queries have threads of their own.",
					"Make it an ordinary function, with runBlocking { … } around what suspends.");
		}
		if (method.getReturnType() == void.class) {
			throw new InvalidReflexException("@ReflexQuery is on " + method + ", which returns nothing.",
					"Return the data.");
		}
	}

	private static @Nullable Duration duration(Method method, ReflexQuery query) {
		if (query.await().isEmpty()) {
			return null;
		}
		try {
			return DurationFormatterUtils.detectAndParse(query.await(), DurationFormat.Unit.MILLIS);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidReflexException(
					"@ReflexQuery on " + method + " has await = \"" + query.await() + "\", which is no time.",
					"Write a time such as \"2s\" or \"500ms\".");
		}
	}

	/**
	 * Find a query.
	 * @throws IllegalArgumentException if there is none of this name
	 */
	QueryMethod find(String name) {
		QueryMethod method = this.methods.get(name);
		if (method == null) {
			throw new IllegalArgumentException("There is no @ReflexQuery(\"" + name + "\") method in any bean."
					+ SimilarName.of(name, this.methods.keySet())
						.map((similar) -> " Did you mean '" + similar + "'?")
						.orElse(""));
		}
		return method;
	}

}
