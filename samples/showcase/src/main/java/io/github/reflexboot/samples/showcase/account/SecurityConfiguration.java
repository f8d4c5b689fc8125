package io.github.reflexboot.samples.showcase.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;

/**
 * All pages are open but those of the administrators. There is nothing here for reflexes:
 * they are requests of their pages.
 */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

	/**
	 * The form posts to {@code /login} and {@code /logout} where there is no JavaScript.
	 */
	@Bean
	SecurityFilterChain security(HttpSecurity http, RememberMeServices rememberMe) {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/admin/**").hasRole("ADMIN").anyRequest().permitAll())
			.formLogin((form) -> form.loginPage("/account")
				.loginProcessingUrl("/login")
				.defaultSuccessUrl("/account")
				.failureUrl("/account?wrong"))
			.logout((logout) -> logout.logoutSuccessUrl("/account"))
			.rememberMe((remember) -> remember.rememberMeServices(rememberMe))
			.build();
	}

	@Bean
	PasswordEncoder passwords() {
		return new BCryptPasswordEncoder();
	}

}
