package io.github.reflexboot.boost;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * An application that requires a login for whatever it does not know, and has a login
 * page of its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(LockedApplication.Pages.class)
class LockedApplication {

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.formLogin((form) -> form.loginPage("/login").permitAll())
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/login"))
			.build();
	}

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(
				User.withUsername("user").password("{noop}pw").roles("USER").build())::loadUserByUsername;
	}

	@Controller
	static class Pages {

		@GetMapping(path = { "/login", "/owners" }, produces = "text/html")
		@ResponseBody
		String page() {
			return "<!doctype html><html><head><title>Page</title></head><body></body></html>";
		}

	}

}
