package io.github.reflexboot;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logs visitors in and out from an action, as Spring Security does from a form: with
 * protection against session fixation, a new CSRF token, remember-me services and events.
 * There is a bean of this type where Spring Security is.
 * <p>
 * The page is then run in a request of its own, as who the visitor is now: where that
 * user may not see it, the visitor is sent to the login as with a reload. The browser
 * gets the new cookies without a reload. Other tabs of the visitor connect anew.
 * <p>
 * An action may also answer by {@link ReflexContext#redirect}, and then that page is the
 * first of the new user. With {@link ReflexContext#morph} and
 * {@link ReflexContext#morphNothing()} the page does not run, and shows what it has shown
 * to the former one.
 * <p>
 * It is for use inside actions only, by the thread of the action.
 *
 * @since 0.1.0
 */
public interface ReflexAuth {

	/**
	 * Log in with a name and a password.
	 * @param username the name
	 * @param password the password
	 * @return who is logged in now
	 * @throws AuthenticationException if they are wrong; nothing is changed then
	 */
	Authentication login(String username, String password);

	/**
	 * Log in somebody who has proven already who that is, for example by a token that was
	 * sent by mail.
	 * @param authentication who; must be authenticated
	 */
	void login(Authentication authentication);

	/**
	 * Log out. The session is ended.
	 */
	void logout();

}
