package io.github.reflexboot.page;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.web.method.HandlerMethod;

/**
 * Checks {@code @PreAuthorize}, {@code @Secured} and {@code @RolesAllowed} of a page's
 * controller by Spring Security's own interceptors, without calling it. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class MethodSecurityGuard implements PageGuard {

	@Override
	public void check(HttpServletRequest request, HttpServletResponse response, HandlerMethod controller,
			@Nullable Object[] arguments) throws Exception {
		ProxiedController called = ProxiedController.of(controller, controller.getBean());
		List<AuthorizationAdvisor> checks = called.advisors()
			.map(Advisor::getAdvice)
			.filter(AuthorizationAdvisor.class::isInstance)
			.map(AuthorizationAdvisor.class::cast)
			.filter((check) -> !Probe.needsCall(check))
			.toList();
		for (AuthorizationAdvisor check : checks) {
			proceed(check, new UncalledMethod(called, arguments));
		}
	}

	private static boolean applies(AuthorizationAdvisor check, Method method, Class<?> type) {
		return check.getPointcut().getClassFilter().matches(type)
				&& check.getPointcut().getMethodMatcher().matches(method, type);
	}

	private static void proceed(AuthorizationAdvisor check, MethodInvocation method) throws Exception {
		try {
			check.invoke(method);
		}
		catch (Exception | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
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

	/**
	 * A call that ends before its method.
	 */
	private static final class UncalledMethod implements MethodInvocation {

		private final ProxiedController controller;

		private final @Nullable Object[] arguments;

		UncalledMethod(ProxiedController controller, @Nullable Object[] arguments) {
			this.controller = controller;
			this.arguments = arguments;
		}

		@Override
		public Method getMethod() {
			return this.controller.method();
		}

		@Override
		public @Nullable Object[] getArguments() {
			return this.arguments;
		}

		@Override
		public @Nullable Object proceed() {
			return null;
		}

		@Override
		public @Nullable Object getThis() {
			return this.controller.target();
		}

		@Override
		public AccessibleObject getStaticPart() {
			return this.controller.method();
		}

	}

}
