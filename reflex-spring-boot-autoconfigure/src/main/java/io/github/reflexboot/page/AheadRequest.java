package io.github.reflexboot.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * The request of a page that nobody has asked for yet, which begins no session. One that
 * needs a session cannot be shown ahead.
 */
final class AheadRequest extends HttpServletRequestWrapper {

	private final RunSession session;

	AheadRequest(HttpServletRequest page, RunSession session) {
		super(page);
		this.session = session;
	}

	@Override
	public HttpSession getSession() {
		HttpSession known = super.getSession(false);
		if (known == null) {
			this.session.markMissed();
			throw new IllegalStateException("A page that nobody has asked for yet begins no session");
		}
		return known;
	}

	@Override
	public @Nullable HttpSession getSession(boolean create) {
		return create ? getSession() : super.getSession(false);
	}

}
