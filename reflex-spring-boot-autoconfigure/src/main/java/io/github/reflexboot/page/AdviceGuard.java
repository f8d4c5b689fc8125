package io.github.reflexboot.page;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.web.method.HandlerMethod;

/**
 * Asks the advice around a page's controller, in the order in which a call would meet it,
 * without calling the controller: Spring Security's checks of methods, Spring's
 * validation of the parameters of {@code @Validated} classes. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class AdviceGuard implements PageGuard {

	private final Supplier<List<EarlyAdvice>> asked;

	/**
	 * Create a guard.
	 * @param asked tell which advice is asked; looked up at the first page
	 */
	public AdviceGuard(Supplier<List<EarlyAdvice>> asked) {
		this.asked = asked;
	}

	@Override
	public void check(HttpServletRequest request, HttpServletResponse response, HandlerMethod controller,
			@Nullable Object[] arguments) throws Exception {
		ProxiedController called = ProxiedController.of(controller, controller.getBean());
		List<MethodInterceptor> checks = called.advisors()
			.map(Advisor::getAdvice)
			.filter((advice) -> this.asked.get().stream().anyMatch((some) -> some.includes(advice)))
			.map(MethodInterceptor.class::cast)
			.toList();
		for (MethodInterceptor check : checks) {
			UncalledMethod.ask(check, new UncalledMethod(called, arguments));
		}
	}

}
