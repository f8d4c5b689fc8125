package io.github.reflexboot.page;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
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
		if (!(controller.getBean() instanceof Advised proxy)) {
			return;
		}
		for (AuthorizationAdvisor check : checks(proxy, controller)) {
			proceed(check, new UncalledMethod(proxy, controller.getMethod(), arguments));
		}
	}

	private static List<AuthorizationAdvisor> checks(Advised proxy, HandlerMethod handler) {
		Class<?> type = AopUtils.getTargetClass(handler.getBean());
		Method method = AopUtils.getMostSpecificMethod(handler.getMethod(), type);
		List<AuthorizationAdvisor> checks = new ArrayList<>();
		for (Advisor advisor : proxy.getAdvisors()) {
			if (advisor.getAdvice() instanceof AuthorizationAdvisor check && applies(check, method, type)
					&& !Probe.needsCall(check)) {
				checks.add(check);
			}
		}
		return checks;
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

		private final Advised proxy;

		private final Method method;

		private final @Nullable Object[] arguments;

		UncalledMethod(Advised proxy, Method method, @Nullable Object[] arguments) {
			this.proxy = proxy;
			this.method = method;
			this.arguments = arguments;
		}

		@Override
		public Method getMethod() {
			return this.method;
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
			return AopProxyUtils.getSingletonTarget(this.proxy);
		}

		@Override
		public AccessibleObject getStaticPart() {
			return this.method;
		}

	}

}
