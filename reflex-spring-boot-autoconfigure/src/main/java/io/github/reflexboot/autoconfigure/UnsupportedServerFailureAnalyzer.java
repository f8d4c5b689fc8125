package io.github.reflexboot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains why the web server stops the start-up.
 */
final class UnsupportedServerFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedServerException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedServerException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Run it by java -jar, with spring-boot-starter-tomcat or spring-boot-starter-jetty, or as a WAR in "
						+ "Tomcat. To run it in this server all the same, declare a bean of type "
						+ "io.github.reflexboot.page.PageDispatcher that sends a request through it.",
				cause);
	}

}
