package io.github.reflexboot.dispatch;

import java.util.function.Predicate;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/**
 * Knows the way into one kind of web server. Several kinds may be on the class path; the
 * application runs in one. Declare a bean of this type for a server that is not known
 * here. Must be safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ServerEntrance {

	/**
	 * Make the dispatcher for the web server of an application.
	 * @param application the application, of which the server may not be started yet
	 * @return the dispatcher; {@code null} if the web server is of another kind
	 */
	@Nullable PageDispatcher dispatcher(ServletContext application);

	/**
	 * Return what tells whether a session of the web server is still there. To ask must
	 * not keep the session alive.
	 * @param application the application
	 * @return takes the identifier of a session; {@code null} if the web server is of
	 * another kind, or tells by itself when a session ends
	 */
	default @Nullable Predicate<String> sessions(ServletContext application) {
		return null;
	}

}
