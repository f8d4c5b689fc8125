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
	 * Return the way to one page of a group, whichever server has it: each time something
	 * is sent, another one in turns gets it, and all others do not. It gets it at most
	 * once: nobody does if that page is left at this moment, or if the server that has
	 * taken it ends. What is sent to one of a group is not kept in order.
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
		 * Have the pages hear that something has happened: the {@link ReflexListener}
		 * methods for this event are called of the components that they show, and of
		 * reflexes, each in a request of its own visitor. Nothing of the value passes
		 * through a browser. A page shows the components that have heard, or all of it if
		 * a reflex has, or if nothing of it listens. An action that asks for it is waited
		 * for until its session is saved, and nothing is sent if it throws; the tab of
		 * that action hears as well.
		 * <p>
		 * Each listener hears an event once, in the order in which one server sends them.
		 * A page that is not connected at this moment does not hear it, nor does one that
		 * is shown by a link or connects anew before its turn: it shows what there is
		 * then. So a listener is for what pages tell, and not the place to keep what must
		 * not be lost. Of a page that has too much to hear yet (100 events, 64 KB), the
		 * oldest are given up, and all of it is shown anew.
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
