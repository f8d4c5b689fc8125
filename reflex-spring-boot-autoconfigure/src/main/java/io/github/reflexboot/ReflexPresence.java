package io.github.reflexboot;

import java.util.List;

/**
 * Knows who is looking at the pages of a group, over all servers of the application. A
 * template shows it with
 *
 * <pre class="code">
 * &lt;ul reflex:subscribe="${'room:' + room}" reflex:presence="here"&gt;
 *   &lt;li th:each="one : ${here}" th:text="${one.name}"&gt;
 * </pre>
 *
 * and its page runs again when somebody comes or goes. Only pages that show it like this
 * make their visitors present; those that only join the group do not. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface ReflexPresence {

	/**
	 * Return who is present: users by name, then visitors without a login. Visitors
	 * appear within moments and stay for two seconds after leaving, so that nobody who
	 * reloads the page disappears. Those of a server that has died are forgotten after
	 * {@code reflex.presence.time-to-live}.
	 * @param group name of the group
	 * @return everybody once, even with several tabs; empty if nobody is present
	 */
	List<Present> in(String group);

	/**
	 * Somebody who is present.
	 *
	 * @param name name of the principal; without a login, a short text that stays the
	 * same as long as the session keeps its identifier, and reveals nothing about it
	 * @param isAnonymous whether there is no login
	 * @param tabs how many pages they have open. Pages do not run again for this number
	 * alone
	 */
	record Present(String name, boolean isAnonymous, int tabs) {

	}

}
