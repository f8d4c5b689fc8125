package io.github.reflexboot.page;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.validation.beanvalidation.MethodValidationInterceptor;
import org.springframework.web.method.HandlerMethod;

/**
 * Validates the parameters of a page's controller whose class is {@code @Validated}: its
 * proxy does that there, and Spring MVC leaves it to it. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class MethodValidationGuard implements PageGuard {

	@Override
	public void check(HttpServletRequest request, HttpServletResponse response, HandlerMethod controller,
			@Nullable Object[] arguments) throws Exception {
		ProxiedController called = ProxiedController.of(controller, controller.getBean());
		List<MethodInterceptor> checks = called.advisors()
			.map(Advisor::getAdvice)
			.filter(MethodValidationInterceptor.class::isInstance)
			.map(MethodInterceptor.class::cast)
			.toList();
		for (MethodInterceptor check : checks) {
			UncalledMethod.ask(check, new UncalledMethod(called, arguments));
		}
	}

}
