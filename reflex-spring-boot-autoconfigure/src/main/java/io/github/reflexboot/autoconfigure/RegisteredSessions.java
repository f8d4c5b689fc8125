package io.github.reflexboot.autoconfigure;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;

import io.github.reflexboot.page.ExpiredSessions;

/**
 * The sessions that a registry of Spring Security has marked, as a limit of sessions per
 * user does and {@link SessionInformation#expireNow()}.
 *
 * @param registry the registry
 */
record RegisteredSessions(SessionRegistry registry) implements ExpiredSessions {

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
