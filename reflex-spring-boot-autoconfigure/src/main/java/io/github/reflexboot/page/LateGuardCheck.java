package io.github.reflexboot.page;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.Advisor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks at start-up for controllers around which something may refuse a page only when
 * the controller is called, and so after an action.
 *
 * @since 0.1.0
 */
public final class LateGuardCheck implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(LateGuardCheck.class);

	private static final String POST_AUTHORIZE = "org.springframework.security.access.prepost.PostAuthorize";

	private static final String ASPECTJ = "org.springframework.aop.aspectj.";

	private final ObjectProvider<RequestMappingHandlerMapping> mappings;

	private final BeanFactory beans;

	/**
	 * Create the check.
	 * @param mappings where the pages of the application are
	 * @param beans tells their types
	 */
	public LateGuardCheck(ObjectProvider<RequestMappingHandlerMapping> mappings, BeanFactory beans) {
		this.mappings = mappings;
		this.beans = beans;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Set<String> refusing = new TreeSet<>();
		Set<String> advised = new TreeSet<>();
		this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.filter((mapped) -> answersGet(mapped.getKey()))
			.map((mapped) -> mapped.getValue())
			.forEach((handler) -> {
				if (isAuthorizedAfterwards(handler)) {
					refusing.add(describe(handler));
				}
				if (advisors(handler).anyMatch(LateGuardCheck::isForeign)) {
					advised.add(describe(handler));
				}
			});
		if (!refusing.isEmpty()) {
			logger.warn("Spring Security may refuse these pages only after their controller has run, and so after an "
					+ "action: " + refusing + ". Use @PreAuthorize there, protect the actions themselves, or set "
					+ "reflex.security.show-page-first=true.");
		}
		if (!advised.isEmpty()) {
			logger.info("Advice around these controllers runs after an action: " + advised
					+ ". If it refuses pages, protect the actions as well, or set reflex.security.show-page-first=true.");
		}
	}

	private static boolean answersGet(RequestMappingInfo mapping) {
		Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
		return methods.isEmpty() || methods.contains(RequestMethod.GET);
	}

	private static boolean isAuthorizedAfterwards(HandlerMethod handler) {
		return Stream.of(handler.getMethod(), handler.getBeanType())
			.anyMatch((element) -> MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY)
				.isPresent(POST_AUTHORIZE));
	}

	private static boolean isForeign(Advisor advisor) {
		String advice = advisor.getAdvice().getClass().getName();
		return advice.startsWith(ASPECTJ) || !advice.startsWith("org.springframework.");
	}

	private Stream<Advisor> advisors(HandlerMethod handler) {
		Object controller = singleton(handler);
		return (controller != null) ? ProxiedController.of(handler, controller).advisors() : Stream.empty();
	}

	/**
	 * Return the controller, unless it is made anew for each request.
	 */
	private @Nullable Object singleton(HandlerMethod handler) {
		if (handler.getBean() instanceof String name) {
			return this.beans.isSingleton(name) ? this.beans.getBean(name) : null;
		}
		return handler.getBean();
	}

	private static String describe(HandlerMethod handler) {
		return handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName();
	}

}
