package io.github.reflexboot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.NullRememberMeServices;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessEventPublishingLogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

import io.github.reflexboot.ReflexAuth;
import io.github.reflexboot.ReflexContext;
import io.github.reflexboot.security.AskedRequests;
import io.github.reflexboot.security.CsrfAtConnect;
import io.github.reflexboot.security.CsrfPinFilter;
import io.github.reflexboot.security.HttpReflexAuth;
import io.github.reflexboot.security.LimitRegistry;

/**
 * Auto-configuration of {@link ReflexAuth}, of the CSRF token of a tab, and of what a
 * login goes on with. Spring Security keeps what its filters use to itself, so it is put
 * together again here: of the application's beans, and of Spring Security's own defaults
 * where there are none.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class, after = ReflexSecurityAutoConfiguration.class)
@ConditionalOnClass({ SecurityContextRepository.class, AuthenticationConfiguration.class })
@ConditionalOnBean(name = "springSecurityFilterChain")
public final class ReflexAuthAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ReflexAuth reflexAuth(ReflexContext reflex, ObjectProvider<AuthenticationManager> managers,
			ObjectProvider<AuthenticationConfiguration> authentication, SessionStrategies strategies,
			ObjectProvider<RememberMeServices> rememberMe, ObjectProvider<SecurityContextRepository> contexts) {
		return new HttpReflexAuth(reflex,
				() -> managers.getIfUnique(() -> authentication.getObject().getAuthenticationManager()),
				strategies.login(), rememberMe.getIfUnique(NullRememberMeServices::new),
				contexts.getIfUnique(
						() -> new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(),
								new HttpSessionSecurityContextRepository())),
				strategies.logout());
	}

	@Bean
	FilterRegistrationBean<CsrfPinFilter> reflexCsrfPinFilter() {
		FilterRegistrationBean<CsrfPinFilter> registration = new FilterRegistrationBean<>(new CsrfPinFilter());
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST);
		return registration;
	}

	/**
	 * Spring Security applies it to each filter chain that the application builds, before
	 * what the application says of it.
	 */
	@Bean
	Customizer<HttpSecurity> reflexAskedRequests() {
		return AskedRequests::of;
	}

	@Bean(name = ConnectionConfiguration.CSRF, defaultCandidate = false)
	@ConditionalOnBooleanProperty("reflex.connection.require-csrf-token")
	CsrfAtConnect reflexCsrfAtConnect() {
		return new CsrfAtConnect();
	}

	@Bean
	SessionStrategies reflexSessionStrategies(ObjectProvider<SessionAuthenticationStrategy> strategies,
			ObjectProvider<SessionRegistry> registry, ObjectProvider<CsrfTokenRepository> tokens,
			ObjectProvider<RememberMeServices> rememberMe, ObjectProvider<LogoutHandler> handlers,
			ApplicationEventPublisher events) {
		CsrfTokenRepository csrf = tokens.getIfUnique(HttpSessionCsrfTokenRepository::new);
		List<SessionAuthenticationStrategy> login = new ArrayList<>();
		login.add(new ChangeSessionIdAuthenticationStrategy());
		registry.ifUnique((sessions) -> {
			if (!(sessions instanceof LimitRegistry)) {
				login.add(new RegisterSessionAuthenticationStrategy(sessions));
			}
		});
		login.add(new CsrfAuthenticationStrategy(csrf));
		List<LogoutHandler> logout = new ArrayList<>(handlers.orderedStream().toList());
		if (rememberMe.getIfUnique() instanceof LogoutHandler forget) {
			logout.add(forget);
		}
		logout.add(new CsrfLogoutHandler(csrf));
		logout.add(new SecurityContextLogoutHandler());
		LogoutSuccessEventPublishingLogoutHandler event = new LogoutSuccessEventPublishingLogoutHandler();
		event.setApplicationEventPublisher(events);
		logout.add(event);
		return new SessionStrategies(strategies.getIfUnique(() -> new CompositeSessionAuthenticationStrategy(login)),
				logout);
	}

	/**
	 * What happens to the session.
	 *
	 * @param login at a login
	 * @param logout at a logout
	 */
	record SessionStrategies(SessionAuthenticationStrategy login, List<LogoutHandler> logout) {

	}

}
