package io.github.reflexboot;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Logs visitors in and out from an action, as Spring Security does from a form: with
 * protection against session fixation, a new CSRF token, remember-me services and events.
 * There is a bean of this type if Spring Security is present.
 * <p>
 * The page then runs in a request of its own, as the new user. If that user may not see
 * it, the visitor is sent to the login page, as with a reload. The browser gets the new
 * cookies without a reload. The visitor's other tabs reconnect.
 * <p>
 * If the action answers with {@link ReflexContext#redirect}, that page is the first that
 * the new user sees. With {@link ReflexContext#morph} and
 * {@link ReflexContext#morphNothing()} the page does not run, and still shows what it
 * showed before.
 * <p>
 * Use it only inside actions, on the action's thread.
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
	 * Log in a user who is already authenticated, for example by a token that was sent by
	 * mail.
	 * @param authentication who; must be authenticated
	 */
	void login(Authentication authentication);

	/**
	 * Log out. The session is ended.
	 */
	void logout();

}
