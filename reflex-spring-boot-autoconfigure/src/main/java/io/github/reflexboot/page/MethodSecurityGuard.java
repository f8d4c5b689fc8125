package io.github.reflexboot.page;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
			UncalledMethod.ask(check, new UncalledMethod(called, arguments));
		}
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
