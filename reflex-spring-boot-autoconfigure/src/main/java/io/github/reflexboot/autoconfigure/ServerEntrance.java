package io.github.reflexboot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.WebServer;

import io.github.reflexboot.page.PageDispatcher;

/**
 * Knows the way into one kind of web server. Both kinds may be on the class path; which
 * one runs is for the application to say.
 */
@FunctionalInterface
interface ServerEntrance {

	/**
	 * Make the dispatcher for a web server.
	 * @param server the web server, which may not be started yet
	 * @return the dispatcher; {@code null} if the web server is of another kind
	 */
	@Nullable PageDispatcher into(WebServer server);

}
