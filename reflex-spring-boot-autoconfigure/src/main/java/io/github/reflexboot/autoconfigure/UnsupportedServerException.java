package io.github.reflexboot.autoconfigure;

/**
 * The application does not run in a web server that pages can be run in again.
 */
final class UnsupportedServerException extends RuntimeException {

	UnsupportedServerException(String problem) {
		super("Reflex for Spring Boot runs pages again inside the embedded Tomcat or Jetty of the application, but "
				+ problem + ".");
	}

}
