package io.github.reflexboot.app;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;

/**
 * Three chains: with a password in each request, with a token in each request, and with a
 * form, remember-me and one session per user.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(securedEnabled = true)
public class CasesSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain basic(HttpSecurity http) throws Exception {
		return http.securityMatcher("/basic/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.httpBasic(Customizer.withDefaults())
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain token(HttpSecurity http) throws Exception {
		PreAuthenticatedAuthenticationProvider provider = new PreAuthenticatedAuthenticationProvider();
		provider.setPreAuthenticatedUserDetailsService((PreAuthenticatedAuthenticationToken token) -> new User(
				token.getName(), "", AuthorityUtils.createAuthorityList("ROLE_USER")));
		RequestHeaderAuthenticationFilter filter = new RequestHeaderAuthenticationFilter();
		filter.setPrincipalRequestHeader("X-Token-User");
		filter.setExceptionIfHeaderMissing(false);
		filter.setAuthenticationManager(provider::authenticate);
		return http.securityMatcher("/token/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.addFilter(filter)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain form(HttpSecurity http, UserDetailsService users, CasesState state) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/secured", "/secured/**")
				.authenticated()
				.requestMatchers("/admin")
				.hasRole("ADMIN")
				.requestMatchers("/nobody")
				.denyAll()
				.requestMatchers("/sensitive")
				.fullyAuthenticated()
				.requestMatchers("/inside")
				.access(IpAddressAuthorizationManager.hasIpAddress("10.0.0.0/8"))
				.requestMatchers("/here")
				.access(IpAddressAuthorizationManager.hasIpAddress("127.0.0.1"))
				.requestMatchers("/member")
				.access((who, context) -> new AuthorizationDecision(state.members.contains(who.get().getName())))
				.anyRequest()
				.permitAll())
			.formLogin((form) -> form.permitAll())
			.rememberMe((remember) -> remember.key("key").userDetailsService(users))
			.sessionManagement((sessions) -> sessions.maximumSessions(1).expiredUrl("/expired"))
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/login", "/logout"))
			.build();
	}

	/**
	 * Users whose passwords nobody encodes anew, which would take most of a test's time.
	 */
	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(List.of(
				User.withUsername("user").password("{noop}pw").roles("USER").build(),
				User.withUsername("admin").password("{noop}pw").roles("USER", "ADMIN").build()))::loadUserByUsername;
	}

}
