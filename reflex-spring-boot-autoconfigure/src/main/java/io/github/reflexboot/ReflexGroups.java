package io.github.reflexboot;

/**
 * Lets pages join groups, to which {@link ReflexBroadcaster#toGroup} sends. A page joins
 * by showing a token in {@code data-reflex-subscribe}, which only this application can
 * make. A template does it with
 *
 * <pre class="code">
 * &lt;table reflex:subscribe="${'orders'}"&gt;
 * </pre>
 *
 * The page is in the group as long as it shows the token. A token is valid only in the
 * session that it was made for, and only under the same key. Without a session it is for
 * the user; without either, it is valid for everyone. So make one only for visitors who
 * may see what is sent to the group. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public interface ReflexGroups {

	/**
	 * Make the token for a group, for the visitor whose request this thread handles.
	 * @param group its name
	 * @return a token for {@code data-reflex-subscribe}; valid for everyone without a
	 * request, or without a session and a user
	 */
	String sign(String group);

}
