package io.github.reflexboot.page;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * A method of a controller, and the advice that stands around it: in one proxy or in
 * several, one inside of the other, as different parts of an application make them.
 *
 * @param bean the controller, perhaps a proxy
 * @param type its own class
 * @param method the method, as its own class has it
 * @since 0.1.0
 */
public record ProxiedController(Object bean, Class<?> type, Method method) {

	/**
	 * Look at what Spring MVC calls.
	 * @param handler the method
	 * @param bean the controller that it belongs to
	 * @return the method of its own class
	 */
	public static ProxiedController of(HandlerMethod handler, Object bean) {
		Class<?> type = ClassUtils.getUserClass(AopProxyUtils.ultimateTargetClass(bean));
		return new ProxiedController(bean, type, AopUtils.getMostSpecificMethod(handler.getMethod(), type));
	}

	/**
	 * Return the advice around the method.
	 * @return the advisors that apply to it, from the outside in
	 */
	public Stream<Advisor> advisors() {
		return Stream.<Object>iterate(this.bean, Advised.class::isInstance, (proxy) -> target((Advised) proxy))
			.flatMap((proxy) -> Stream.of(((Advised) proxy).getAdvisors()))
			.filter((advisor) -> !(advisor instanceof PointcutAdvisor limited)
					|| (limited.getPointcut().getClassFilter().matches(this.type)
							&& limited.getPointcut().getMethodMatcher().matches(this.method, this.type)));
	}

	private static Object target(Advised proxy) {
		try {
			Object target = proxy.getTargetSource().getTarget();
			return (target != null) ? target : "";
		}
		catch (Exception ex) {
			throw new IllegalStateException("A controller of the scope of its proxy cannot be found", ex);
		}
	}

	/**
	 * Return the controller inside of all proxies.
	 */
	@Nullable Object target() {
		Object current = this.bean;
		while (current instanceof Advised proxy) {
			current = target(proxy);
		}
		return current;
	}

}
