package io.github.reflexboot.support;

import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/**
 * The web server that this run of the tests is about: Tomcat, or Jetty with the Maven
 * profile {@code jetty}.
 */
public enum TestedServer {

	/**
	 * Tomcat, the default.
	 */
	TOMCAT("org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration",
			"io.github.reflexboot.autoconfigure.ReflexTomcatAutoConfiguration"),

	/**
	 * Jetty.
	 */
	JETTY("org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration",
			"io.github.reflexboot.autoconfigure.ReflexJettyAutoConfiguration");

	private final String autoConfiguration;

	private final String entrance;

	TestedServer(String autoConfiguration, String entrance) {
		this.autoConfiguration = autoConfiguration;
		this.entrance = entrance;
	}

	/**
	 * Return the server that is on the class path.
	 */
	public static TestedServer current() {
		return ClassUtils.isPresent(TOMCAT.autoConfiguration, null) ? TOMCAT : JETTY;
	}

	/**
	 * Tell whether it is Tomcat.
	 */
	public static boolean isTomcat() {
		return current() == TOMCAT;
	}

	/**
	 * Return what makes the server.
	 */
	public Class<?> autoConfiguration() {
		return ClassUtils.resolveClassName(this.autoConfiguration, null);
	}

	/**
	 * Return what makes the way into the server.
	 */
	public Class<?> entrance() {
		return ClassUtils.resolveClassName(this.entrance, null);
	}

	/**
	 * Puts the server and the way into it into an application.
	 */
	public static final class Imports implements ImportSelector {

		@Override
		public String[] selectImports(AnnotationMetadata importing) {
			return new String[] { current().autoConfiguration, current().entrance };
		}

	}

}
