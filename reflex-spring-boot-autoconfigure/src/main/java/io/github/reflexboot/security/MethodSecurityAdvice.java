package io.github.reflexboot.security;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.aopalliance.aop.Advice;

import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;

import io.github.reflexboot.page.EarlyAdvice;

/**
 * Spring Security's interceptors for {@code @PreAuthorize}, {@code @Secured} and
 * {@code @RolesAllowed}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MethodSecurityAdvice implements EarlyAdvice {

	@Override
	public boolean includes(Advice advice) {
		return advice instanceof AuthorizationAdvisor check && !Probe.needsCall(check);
	}

	private static boolean applies(AuthorizationAdvisor check, Method method, Class<?> type) {
		return check.getPointcut().getClassFilter().matches(type)
				&& check.getPointcut().getMethodMatcher().matches(method, type);
	}

	/**
	 * Tells those interceptors apart that look at what a method takes or returns, and not
	 * at who calls it: they are for the call itself.
	 */
	private static final class Probe {

		@PreFilter("true")
		@SuppressWarnings("unused")
		void takes() {
		}

		@PostAuthorize("true")
		@PostFilter("true")
		@SuppressWarnings("unused")
		void returns() {
		}

		static boolean needsCall(AuthorizationAdvisor check) {
			return Stream.of(Probe.class.getDeclaredMethods())
				.filter((method) -> method.getParameterCount() == 0)
				.anyMatch((method) -> applies(check, method, Probe.class));
		}

	}

}
