package io.github.reflexboot.page;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Who calls an action: the request goes on as that user even when the action has ended
 * the session that says so. For one thread.
 *
 * @param request the request of the page
 * @param session the session that the action finds; {@code null} for none
 * @param user who the visitor is then; {@code null} for nobody
 */
record Caller(HttpServletRequest request, @Nullable HttpSession session, @Nullable Principal user) {

	static Caller of(HttpServletRequest request) {
		return new Caller(request, request.getSession(false), request.getUserPrincipal());
	}

	/**
	 * Tell whether the session is over, whatever has begun since.
	 */
	boolean isSessionOver() {
		try {
			if (this.session != null) {
				this.session.getCreationTime();
			}
			return false;
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

	/**
	 * Return who the visitor is after the action, as far as that is certain.
	 * @return the user; {@code null} for nobody, or if only the next request can tell
	 */
	@Nullable Principal now() {
		Principal now = this.request.getUserPrincipal();
		return (now != null && now.equals(this.user) && isSessionOver()) ? null : now;
	}

}
