package io.github.reflexboot.benchmarks.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

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
		ConfigurableApplicationContext application = SpringApplication.run(BenchApplication.class, arguments);
		System.out.println(PORT + application.getEnvironment().getRequiredProperty("local.server.port"));
	}

}
