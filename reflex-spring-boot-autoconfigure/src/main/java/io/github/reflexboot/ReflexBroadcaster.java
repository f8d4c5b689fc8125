package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

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
 * one page arrives in the order in which it was sent. The sender never waits for a
 * browser: a page that does not read what it is sent reconnects, and then shows the
 * current state. In a transaction, everything is sent after the commit, and nothing if it
 * rolls back. Safe for use by several threads.
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
	 * Return the way to one page of a group, on whichever server: the pages take turns,
	 * and each message goes to one of them, at most once. No page gets it if that page is
	 * left at this moment, or if its server dies. Messages to one page of a group are not
	 * kept in order.
	 * @param group name of the group, as given to {@link ReflexGroups#sign}
	 * @return the way to one of them
	 * @throws UnsupportedOperationException if the {@link ReflexRelay} cannot tell which
	 * server takes what only one may take
	 */
	Broadcast toOne(String group);

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
	 * A way to open pages. It can be kept and reused: its pages are looked up each time.
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
		 * Have the pages apply operations. All pages get the same ones.
		 * @param operations what to do, in this order
		 * @throws IllegalArgumentException if they cannot be written as JSON; then
		 * nothing is sent
		 */
		void send(Operations operations);

		/**
		 * Call the {@link ReflexListener} methods for this event of the components that
		 * the pages show, and of reflexes, each in a request of the page's own visitor.
		 * The value does not pass through a browser. If only components have heard it,
		 * the page shows those anew, otherwise all of it. From an action, it is sent
		 * after the action's session is saved, and not at all if the action throws; the
		 * tab of that action hears it as well.
		 * <p>
		 * Each listener hears an event once, in the order in which one server sends them.
		 * A page that is not connected at this moment does not hear it, nor does one that
		 * goes on by a link or reconnects before its turn: it shows the current state. So
		 * do not rely on a listener for what must not be lost. If too many events wait
		 * for a page (100 events, 64 KB), the oldest are dropped, and the page is
		 * refreshed.
		 * @param event name of the event
		 * @param value what the listeners get, written as JSON with the application's
		 * {@code JsonMapper} and read as the type of each listener's parameter, on this
		 * server as on others; {@code null} for nothing. A listener whose parameter it
		 * does not fit is not called, which is logged
		 * @throws IllegalArgumentException if the value cannot be written as JSON, or has
		 * more than 64 KB; then nothing is sent
		 */
		void emit(String event, @Nullable Object value);

		/**
		 * Run the pages again, each as a request of its own visitor, so that each shows
		 * what its visitor may see. From an action, it is sent after the action's session
		 * is saved, and not at all if the action throws. It skips the tab of that action
		 * if its answer shows the page anyway, with messages that another run would lose,
		 * unless {@link ReflexBroadcaster#toTab} names it.
		 */
		void refresh();

		/**
		 * Have the pages reconnect, with the cookies that their browsers have by then,
		 * and refresh. Reflexes under way are answered first.
		 */
		void reconnect();

	}

}
