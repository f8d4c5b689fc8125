package io.github.reflexboot.autoconfigure;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.PageDispatcher;

/**
 * Knows the way into one kind of web server. Several kinds may be on the class path; the
 * application runs in one.
 */
@FunctionalInterface
interface ServerEntrance {

	/**
	 * Make the dispatcher for the web server of an application.
	 * @param application the application, of which the server may not be started yet
	 * @return the dispatcher; {@code null} if the web server is of another kind
	 */
	@Nullable PageDispatcher of(ServletContext application);

}
