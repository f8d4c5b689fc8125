package io.github.reflexboot;

import io.github.reflexboot.operation.Operations;

/**
 * Reaches open pages from anywhere in the application: from a scheduled task, an event
 * listener, a request, or the action of somebody else's reflex. There is a bean of this
 * type.
 *
 * <pre class="code">
 * broadcaster.toGroup("orders").send(new Operations().textContent("#open", "3"));
 * broadcaster.toUser("ada").refresh();
 * </pre>
 *
 * Pages are reached wherever they are connected, if the servers of the application share
 * a {@link ReflexRelay}; without one, only those of this server. What one server sends to
 * one page arrives in the order in which it was sent. Nobody waits for a browser: a page
 * that does not take in what it is sent connects anew, and then shows what there is by
 * then. In a transaction, everything is sent when it is committed, and nothing if it is
 * rolled back. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface ReflexBroadcaster {

	/**
	 * Return the way to the pages that show a token for a group.
	 * @param group name of the group, as given to {@link ReflexGroups#sign}
	 * @return the way to them
	 */
	Broadcast toGroup(String group);

	/**
	 * Return the way to the pages of a user, on every device.
	 * @param name name of the {@link java.security.Principal}
	 * @return the way to them
	 */
	Broadcast toUser(String name);

	/**
	 * Return the way to the pages of a session.
	 * @param id identifier of the {@link jakarta.servlet.http.HttpSession}
	 * @return the way to them
	 */
	Broadcast toSession(String id);

	/**
	 * Return the way to one open page.
	 * @param id its identifier, see {@link ReflexContext#tab()}
	 * @return the way to it
	 */
	Broadcast toTab(String id);

	/**
	 * Return the way to all pages.
	 * @return the way to them
	 */
	Broadcast toAll();

	/**
	 * A way to open pages. It can be kept and used again: who is meant is found out each
	 * time.
	 */
	interface Broadcast {

		/**
		 * Return the way to all of these pages but one, such as the one whose action
		 * sends something to all others.
		 * @param tab its identifier, see {@link ReflexContext#tab()}
		 * @return the way to the others
		 */
		Broadcast except(String tab);

		/**
		 * Have the pages apply operations. Whatever is rendered into them, all of the
		 * pages get the same.
		 * @param operations what to do, in this order
		 * @throws IllegalArgumentException if they cannot be written as JSON; then
		 * nothing is sent
		 */
		void send(Operations operations);

		/**
		 * Have the pages run again, each as the request of its own visitor, so that each
		 * shows what its visitor may see. An action that asks for it is waited for until
		 * its session is saved, and nothing is sent if it throws. The tab of that action
		 * is left out if its answer shows the page anyway, with messages that another run
		 * would lose; {@link ReflexBroadcaster#toTab} of it does not leave it out.
		 */
		void refresh();

		/**
		 * Have the pages connect anew, with the cookies that their browsers have by then,
		 * and show what there is. What is under way is answered before.
		 */
		void reconnect();

	}

}
