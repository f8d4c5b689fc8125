package io.github.reflexboot.component;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Where a component is shown, and to whom.
 *
 * @param request the request that shows it
 * @param path where the page shows it
 * @param tab what the tab knows that shows it
 */
record StatePlace(HttpServletRequest request, String path, TabStates tab) {

	@Nullable HttpSession session() {
		return this.request.getSession(false);
	}

	/**
	 * Return the name of a component of this page.
	 */
	String name(String id) {
		return this.path + " " + id;
	}

	/**
	 * Return whose state it is: that of the session, or of the user where there is none,
	 * or else of anybody. Lengths keep one from being taken for another one.
	 */
	String owner() {
		HttpSession session = session();
		Principal user = this.request.getUserPrincipal();
		if (session != null) {
			return "session " + session.getId().length() + ":" + session.getId();
		}
		return (user != null) ? "user " + user.getName().length() + ":" + user.getName() : "anybody ";
	}

}
