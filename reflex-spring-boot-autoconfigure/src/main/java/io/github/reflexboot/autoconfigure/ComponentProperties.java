package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of live components.
 *
 * @param state Where the states of components are kept that visitors have changed: in the
 * session, or signed in their page. Signed states require reflex.secret.
 * @param encrypt Whether signed states are encrypted as well.
 * @param maxAge Maximum age of a signed state that the server does not remember.
 * @param maxStates Maximum number of components whose state is kept in one session. When
 * there are more, the one that was changed longest ago starts anew.
 * @param maxStateSize Maximum size of the state of one component, as JSON.
 * @param maxSessionSize Maximum size of all states that are kept in one session. When
 * there is more, those start anew that were changed longest ago.
 * @since 0.1.0
 */
public record ComponentProperties(@DefaultValue("session") Storage state, @DefaultValue("false") boolean encrypt,
		@DefaultValue("24h") Duration maxAge, @DefaultValue("100") int maxStates,
		@DefaultValue("16KB") DataSize maxStateSize, @DefaultValue("128KB") DataSize maxSessionSize) {

	public ComponentProperties {
		new PossibleValues("reflex.components.").number("max-states", maxStates, 1)
			.sizeOfOne("max-state-size", maxStateSize)
			.sizeOfOne("max-session-size", maxSessionSize)
			.time("max-age", maxAge, PossibleValues.SHORTEST);
	}

	/**
	 * Where states are kept.
	 */
	public enum Storage {

		/**
		 * In the HTTP session.
		 */
		SESSION,

		/**
		 * In the page, signed.
		 */
		SIGNED

	}

}
