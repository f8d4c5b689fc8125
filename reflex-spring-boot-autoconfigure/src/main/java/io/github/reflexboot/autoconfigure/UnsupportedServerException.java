package io.github.reflexboot.autoconfigure;

/**
 * The application does not run in a web server that pages can be run in again.
 */
final class UnsupportedServerException extends RuntimeException {

	UnsupportedServerException(String server) {
		super("Reflex for Spring Boot runs pages again inside the web server. It knows the way into an embedded Tomcat "
				+ "or Jetty, and into a Tomcat that runs a WAR, but this application runs in '" + server + "'.");
	}

}
