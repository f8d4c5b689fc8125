package io.github.reflexboot.page;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Checks {@code @PreAuthorize}, {@code @Secured} and {@code @RolesAllowed} of a page's
 * controller by Spring Security's own interceptors, without calling it. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public final class MethodSecurityGuard implements PageGuard {

	private final Supplier<RequestMappingHandlerAdapter> mvc;

	/**
	 * Create a guard.
	 * @param mvc resolves the parameters of controllers, for expressions that ask for
	 * them
	 */
	public MethodSecurityGuard(Supplier<RequestMappingHandlerAdapter> mvc) {
		this.mvc = mvc;
	}

	@Override
	public void check(HttpServletRequest request, HttpServletResponse response, Object controller) throws Exception {
		if (!(controller instanceof HandlerMethod handler) || !(handler.getBean() instanceof Advised proxy)) {
			return;
		}
		List<AuthorizationAdvisor> checks = checks(proxy, handler);
		if (checks.isEmpty()) {
			return;
		}
		@Nullable Object[] arguments = new Arguments(handler, this.mvc.get()).resolve(new ServletWebRequest(request, response));
		for (AuthorizationAdvisor check : checks) {
			proceed(check, new UncalledMethod(proxy, handler.getMethod(), arguments));
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
	 * The parameters of a controller, as Spring MVC would resolve them.
	 */
	private static final class Arguments extends InvocableHandlerMethod {

		Arguments(HandlerMethod handler, RequestMappingHandlerAdapter mvc) {
			super(handler);
			HandlerMethodArgumentResolverComposite resolvers = new HandlerMethodArgumentResolverComposite();
			List<HandlerMethodArgumentResolver> all = mvc.getArgumentResolvers();
			resolvers.addResolvers((all != null) ? all : List.of());
			setHandlerMethodArgumentResolvers(resolvers);
			setDataBinderFactory(new ServletRequestDataBinderFactory(null, mvc.getWebBindingInitializer()));
		}

		@Nullable Object[] resolve(NativeWebRequest request) throws Exception {
			return getMethodArgumentValues(request, new ModelAndViewContainer());
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
