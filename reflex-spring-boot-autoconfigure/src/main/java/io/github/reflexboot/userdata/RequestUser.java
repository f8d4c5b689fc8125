package io.github.reflexboot.userdata;

import java.security.Principal;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.ReflexForbiddenException;

/**
 * Knows the user of the request of the calling thread. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RequestUser implements CurrentUser {

	@Override
	public @Nullable String name() {
		Principal principal = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current)
				? current.getRequest().getUserPrincipal() : null;
		return (principal != null && StringUtils.hasText(principal.getName())) ? principal.getName() : null;
	}

	@Override
	public RuntimeException nobody(String reason) {
		return new ReflexForbiddenException(reason);
	}

}
