package io.github.reflexboot.dispatch;

/**
 * The application runs in a web server in which Reflex cannot run pages again.
 *
 * @since 0.1.0
 */
public final class UnsupportedServerException extends RuntimeException {

	private final String remedy;

	private UnsupportedServerException(String description, String remedy) {
		super(description);
		this.remedy = remedy;
	}

	static UnsupportedServerException of(String server) {
		return new UnsupportedServerException(
				"Reflex for Spring Boot runs pages again inside the web server. It knows the way into an embedded "
						+ "Tomcat or Jetty, and into a Tomcat that runs a WAR, but this application runs in '" + server
						+ "'.",
				"Run it by java -jar, with spring-boot-starter-tomcat or spring-boot-starter-jetty, or as a WAR in "
						+ "Tomcat. To run it in this server all the same, declare a bean of type "
						+ "io.github.reflexboot.dispatch.PageDispatcher that sends a request through it.");
	}

	/**
	 * Create an exception for a reactive application.
	 * @param reflex name of a reflex in it
	 * @return the exception
	 */
	public static UnsupportedServerException reactive(String reflex) {
		return new UnsupportedServerException(
				"Reflex for Spring Boot runs pages of Spring MVC again, but this is a reactive web application, and '"
						+ reflex + "' is a @Reflex: no page could ever call it.",
				"Leave out spring.main.web-application-type=reactive, and have spring-boot-starter-webmvc on the class "
						+ "path. If reflexes are not meant to be in this application, leave out their package from its "
						+ "component scan.");
	}

	/**
	 * Return what to do about it.
	 */
	public String getRemedy() {
		return this.remedy;
	}

}
