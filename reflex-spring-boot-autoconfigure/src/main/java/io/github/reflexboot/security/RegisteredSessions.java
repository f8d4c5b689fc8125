package io.github.reflexboot.security;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;

import io.github.reflexboot.visitor.ExpiredSessions;

/**
 * The sessions that a registry of Spring Security has marked, as a limit of sessions per
 * user does and {@link SessionInformation#expireNow()}.
 *
 * @param registry the registry
 * @since 0.1.0
 */
public record RegisteredSessions(SessionRegistry registry) implements ExpiredSessions {

	@Override
	public boolean include(String id) {
		SessionInformation session = this.registry.getSessionInformation(id);
		return session != null && session.isExpired();
	}

	@Override
	public boolean isInMemory() {
		return this.registry instanceof SessionRegistryImpl;
	}

}
