package io.github.reflexboot;

import io.github.reflexboot.operation.Operations;

/**
 * An action that goes on in the background after it was answered, see
 * {@link ReflexAction#background()}. It takes this as a parameter:
 *
 * <pre class="code">
 * &#64;ReflexAction(background = true)
 * void export(ReflexTask task) {
 * 	for (int i = 0; i &lt; total &amp;&amp; !task.isCancelled(); i++) {
 * 		write(i);
 * 		task.progress((double) i / total);
 * 	}
 * }
 *
 * &lt;progress th:if="${export.running}" th:value="${export.progress}"&gt;&lt;/progress&gt;
 * &lt;button data-reflex="click-&gt;ReflexTasks#cancel" data-task="export"&gt;Cancel&lt;/button&gt;
 * </pre>
 *
 * What it sends goes to the page that started it, also after a reconnect. While that page
 * has no connection, nothing is sent: it runs again when it connects. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface ReflexTask {

	/**
	 * Return the name under which its page sees it.
	 * @return the name of the action
	 */
	String name();

	/**
	 * Return the open page that has started it.
	 * @return its identifier, see {@link ReflexContext#tab()}
	 */
	String tab();

	/**
	 * Have the page apply operations.
	 * @param operations what to do, in this order
	 * @throws IllegalArgumentException if they cannot be written as JSON
	 */
	void update(Operations operations);

	/**
	 * Have the page run again, so that it shows what there is now.
	 */
	void refresh();

	/**
	 * Have the page show the progress. The page runs again only a few times a second,
	 * however often this is called.
	 * @param progress how much is done, from 0 to 1
	 */
	default void progress(double progress) {
		progress(progress, "");
	}

	/**
	 * Have the page show the progress.
	 * @param progress how much is done, from 0 to 1
	 * @param text what is being done, in words
	 * @throws IllegalArgumentException if the progress is not between 0 and 1
	 */
	void progress(double progress, String text);

	/**
	 * Return whether to stop. The thread was interrupted as well.
	 * @return {@code true} if its visitor has cancelled it or has left the page, if their
	 * session is over, or if the server stops
	 */
	boolean isCancelled();

}
