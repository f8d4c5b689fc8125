package org.example.views.freemarker;

import org.example.views.guests.HomeController;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Shows its page with the engine that its profile leaves.
 */
@SpringBootApplication(scanBasePackageClasses = { FreeMarkerApplication.class, HomeController.class })
public class FreeMarkerApplication {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(FreeMarkerApplication.class);
		application.setAdditionalProfiles("freemarker");
		application.run(arguments);
	}

}
