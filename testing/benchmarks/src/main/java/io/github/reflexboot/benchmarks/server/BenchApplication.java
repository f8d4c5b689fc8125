package io.github.reflexboot.benchmarks.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * The application that is measured.
 */
@SpringBootApplication
public class BenchApplication {

	/**
	 * What stands before the port in the line that says the server is ready.
	 */
	public static final String PORT = "port=";

	public static void main(String[] arguments) {
		SpringApplication.run(BenchApplication.class, arguments);
	}

	@EventListener
	void sayPort(WebServerInitializedEvent event) {
		System.out.println(PORT + event.getWebServer().getPort());
	}

}
