package io.github.reflexboot.tab;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.visitor.Visitor;

/**
 * Notices that somebody has logged in or out in a reflex, or that their session is
 * another one: what a browser has kept of earlier pages must not be shown any more.
 */
final class VisitorWatch {

	private final Visitor visitor;

	private final @Nullable String session;

	private final @Nullable String user;

	/**
	 * Begin, before anything runs.
	 */
	VisitorWatch(Visitor visitor) {
		this.visitor = visitor;
		this.session = visitor.session();
		this.user = visitor.user();
	}

	/**
	 * Tell whether it is somebody else by now. A first session is not that.
	 */
	boolean isOther() {
		boolean isOtherSession = this.session != null && !this.session.equals(this.visitor.session());
		return isOtherSession || !Objects.equals(this.user, this.visitor.user());
	}

}
