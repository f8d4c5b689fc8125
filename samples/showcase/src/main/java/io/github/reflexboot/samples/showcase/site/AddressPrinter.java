package io.github.reflexboot.samples.showcase.site;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells, as the last line of the start-up, where to look.
 */
@Component
class AddressPrinter {

	@EventListener
	void print(ApplicationReadyEvent event) {
		Environment environment = event.getApplicationContext().getEnvironment();
		String port = environment.getProperty("local.server.port");
		if (port != null) {
			String path = environment.getProperty("server.servlet.context-path", "");
			System.out.printf("%n  Open http://localhost:%s%s%n%n", port, path);
		}
	}

}
