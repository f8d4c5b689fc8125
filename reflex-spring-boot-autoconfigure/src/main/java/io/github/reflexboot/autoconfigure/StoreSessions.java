package io.github.reflexboot.autoconfigure;

import org.springframework.session.MapSessionRepository;
import org.springframework.session.SessionRepository;

import io.github.reflexboot.page.SessionLookup;

/**
 * Looks for sessions in a store of Spring Session.
 *
 * @param store the store
 */
record StoreSessions(SessionRepository<?> store) implements SessionLookup {

	@Override
	public boolean isThere(String id) {
		return this.store.findById(id) != null;
	}

	@Override
	public boolean isInMemory() {
		return this.store instanceof MapSessionRepository;
	}

}
