package org.example.views.jte;

import org.example.views.guests.HomeController;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Shows its page with the engine that its profile leaves.
 */
@SpringBootApplication(scanBasePackageClasses = { JteApplication.class, HomeController.class })
public class JteApplication {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(JteApplication.class);
		application.setAdditionalProfiles("jte");
		application.run(arguments);
	}

}
