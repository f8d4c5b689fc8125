package io.github.reflexboot;

/**
 * Lets pages join groups, of which they get what {@link ReflexBroadcaster#toGroup} sends.
 * A page joins by showing a token in {@code data-reflex-subscribe}, and only this
 * application can make one. A template does it by
 *
 * <pre class="code">
 * &lt;table reflex:subscribe="${'orders'}"&gt;
 * </pre>
 *
 * It is in the group as long as it shows the token. A token is for the session that it
 * was made in, and worth nothing in another one or under another key. Where there is no
 * session it is for the user, and one that was made for a visitor who has neither is for
 * anybody. So make one only for visitors who may know what the group is told. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public interface ReflexGroups {

	/**
	 * Make the token for a group, for the visitor whose request this thread handles.
	 * @param group its name
	 * @return a token for {@code data-reflex-subscribe}; for anybody if there is no
	 * request, or none with a session or a user
	 */
	String sign(String group);

}
