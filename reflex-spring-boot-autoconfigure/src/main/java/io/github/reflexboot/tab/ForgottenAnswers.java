package io.github.reflexboot.tab;

import java.util.Set;

import io.github.reflexboot.visitor.KeptAnswers;

/**
 * Has what waits for the browsers of a session forgotten when that ends, so that no other
 * server hands it out, either. Safe for use by several threads.
 *
 * @param answers what waits
 * @since 0.1.0
 */
public record ForgottenAnswers(KeptAnswers answers) implements TabListener {

	@Override
	public void disconnected(String tab) {
		// The browser may be about to fetch what waits.
	}

	@Override
	public void sessionEnded(String session, Set<String> tabs) {
		this.answers.forgetSession(session);
	}

}
