package io.github.reflexboot.autoconfigure;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.session.SessionRegistry;

import io.github.reflexboot.ForbiddenExceptions;
import io.github.reflexboot.page.EarlyAdvice;
import io.github.reflexboot.registry.ReflexRegistry;
import io.github.reflexboot.security.LimitRegistry;
import io.github.reflexboot.security.MethodSecurityAdvice;
import io.github.reflexboot.security.RegisteredSessions;
import io.github.reflexboot.security.SecurityExceptionFilter;
import io.github.reflexboot.security.SecurityUser;
import io.github.reflexboot.security.SecurityGuards;
import io.github.reflexboot.security.UnguardedActionCheck;
import io.github.reflexboot.userdata.CurrentUser;
import io.github.reflexboot.userdata.RequestUser;
import io.github.reflexboot.visitor.ExpiredSessions;

/**
 * Auto-configuration of what Reflex for Spring Boot knows of Spring Security: what
 * {@code @PreAuthorize} throws means forbidden, or the login for a visitor who is nobody
 * yet.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class,
		afterName = "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration")
@ConditionalOnClass(AccessDeniedException.class)
public final class ReflexSecurityAutoConfiguration {

	@Bean
	ForbiddenExceptions reflexAccessDenied() {
		return ReflexSecurityAutoConfiguration::isSecurity;
	}

	@Bean
	@ConditionalOnMissingBean
	CurrentUser reflexCurrentUser() {
		return new SecurityUser(new RequestUser());
	}

	@Bean
	@ConditionalOnClass(AuthorizationAdvisor.class)
	EarlyAdvice reflexMethodSecurity() {
		return new MethodSecurityAdvice();
	}

	@Bean
	@ConditionalOnClass(AuthorizationAdvisor.class)
	SecurityGuards reflexSecurityGuards(ObjectProvider<AuthorizationAdvisor> advisors,
			ObjectProvider<AnnotationTemplateExpressionDefaults> templates, ListableBeanFactory beans) {
		return new SecurityGuards(advisors, templates.getIfAvailable(), beans);
	}

	@Bean
	@ConditionalOnClass(AuthorizationAdvisor.class)
	@ConditionalOnBean(name = "springSecurityFilterChain")
	UnguardedActionCheck reflexUnguardedActionCheck(ReflexProperties properties,
			ObjectProvider<ReflexRegistry> registry, SecurityGuards guards) {
		return new UnguardedActionCheck(properties.security().unguardedActions(), registry, guards);
	}

	@Bean
	@ConditionalOnBean(name = "springSecurityFilterChain")
	FilterRegistrationBean<SecurityExceptionFilter> reflexSecurityExceptionFilter() {
		FilterRegistrationBean<SecurityExceptionFilter> registration = new FilterRegistrationBean<>(
				new SecurityExceptionFilter(ReflexSecurityAutoConfiguration::isSecurity));
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	/**
	 * Where a limit of sessions per user is set without a registry, Spring Security makes
	 * one that nobody can ask. It takes this one instead.
	 */
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(name = "springSecurityFilterChain")
	SessionRegistry reflexSessionRegistry() {
		return new LimitRegistry();
	}

	@Bean
	@ConditionalOnSingleCandidate(SessionRegistry.class)
	ExpiredSessions reflexExpiredSessions(SessionRegistry registry) {
		return new RegisteredSessions(registry);
	}

	private static boolean isSecurity(Throwable cause) {
		return cause instanceof AccessDeniedException || cause instanceof AuthenticationException;
	}

}
