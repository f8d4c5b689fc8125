package io.github.reflexboot.autoconfigure;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

import io.github.reflexboot.page.SessionLookup;

/**
 * Knows the own sessions of one kind of web server. A server looks only from time to time
 * which of them have expired, and at once if it is asked for one.
 */
@FunctionalInterface
interface ServerSessions {

	/**
	 * Return where to look for the sessions of an application.
	 * @param application the application
	 * @return where; {@code null} if the web server is of another kind
	 */
	@Nullable SessionLookup of(ServletContext application);

}
