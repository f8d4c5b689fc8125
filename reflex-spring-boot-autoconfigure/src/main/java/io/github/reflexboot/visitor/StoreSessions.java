package io.github.reflexboot.visitor;

import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

/**
 * Looks for sessions in a store of Spring Session.
 *
 * @param store the store
 * @since 0.1.0
 */
public record StoreSessions(SessionRepository<?> store) implements SessionLookup {

	@Override
	public boolean isThere(String id) {
		return this.store.findById(id) != null;
	}

	@Override
	public boolean isInMemory() {
		return this.store instanceof MapSessionRepository;
	}

}
