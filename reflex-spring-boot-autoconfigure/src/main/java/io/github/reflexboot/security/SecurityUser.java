package io.github.reflexboot.security;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;

import io.github.reflexboot.userdata.CurrentUser;

/**
 * Knows the user of the security context, also on a thread that has no request. Where
 * Spring Security has nothing to say, such as on a path without its filters, others are
 * asked. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class SecurityUser implements CurrentUser {

	private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();

	private final CurrentUser others;

	/**
	 * Create one.
	 * @param others who is asked without a security context
	 */
	public SecurityUser(CurrentUser others) {
		this.others = others;
	}

	@Override
	public @Nullable String name() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null) {
			return this.others.name();
		}
		return (this.trust.isAuthenticated(authentication) && StringUtils.hasText(authentication.getName()))
				? authentication.getName() : null;
	}

	@Override
	public RuntimeException nobody(String reason) {
		return new AuthenticationCredentialsNotFoundException(reason);
	}

}
