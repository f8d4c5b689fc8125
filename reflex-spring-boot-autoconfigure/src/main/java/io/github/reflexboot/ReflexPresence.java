package io.github.reflexboot;

import java.util.List;

/**
 * Knows who looks at the pages of a group, over all servers of the application. A
 * template shows it by
 *
 * <pre class="code">
 * &lt;ul reflex:subscribe="${'room:' + room}" reflex:presence="here"&gt;
 *   &lt;li th:each="one : ${here}" th:text="${one.name}"&gt;
 * </pre>
 *
 * and is shown anew when somebody comes or goes. Only pages that show it so make their
 * visitors present; those that only join the group do not. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public interface ReflexPresence {

	/**
	 * Return who is present: users by name, then visitors without a login. Who comes is
	 * among them at once, who goes until two seconds later, so that nobody who reloads
	 * the page is ever gone. What has happened on a server that has died is forgotten
	 * after {@code reflex.presence.time-to-live}.
	 * @param group name of the group
	 * @return everybody once, also with several tabs; empty if nobody is there
	 */
	List<Present> in(String group);

	/**
	 * Somebody who is present.
	 *
	 * @param name name of the principal; without a login, a short text that is the same
	 * as long as the session has the same identifier, and says nothing of it
	 * @param isAnonymous whether there is no login
	 * @param tabs how many pages they have open. Pages are not shown anew for this number
	 * alone
	 */
	record Present(String name, boolean isAnonymous, int tabs) {

	}

}
