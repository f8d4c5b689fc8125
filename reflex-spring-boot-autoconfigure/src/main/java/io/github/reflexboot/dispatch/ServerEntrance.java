package io.github.reflexboot.dispatch;

import java.util.function.Predicate;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/**
 * Knows the way into one kind of web server. Several kinds may be on the class path, but
 * the application runs in one. Declare a bean of this type to support another web server.
 * Must be safe for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ServerEntrance {

	/**
	 * Create the dispatcher for the web server of an application.
	 * @param application the application, whose server may not have started yet
	 * @return the dispatcher; {@code null} if the web server is of another kind
	 */
	@Nullable PageDispatcher dispatcher(ServletContext application);

	/**
	 * Return a check whether a session of the web server still exists. The check must not
	 * keep the session alive.
	 * @param application the application
	 * @return a predicate on session identifiers; {@code null} if the web server is of
	 * another kind, or reports by itself when a session ends
	 */
	default @Nullable Predicate<String> sessions(ServletContext application) {
		return null;
	}

}
