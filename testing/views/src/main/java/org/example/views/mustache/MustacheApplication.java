package org.example.views.mustache;

import org.example.views.guests.HomeController;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Shows its page with the engine that its profile leaves.
 */
@SpringBootApplication(scanBasePackageClasses = { MustacheApplication.class, HomeController.class })
public class MustacheApplication {

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(MustacheApplication.class);
		application.setAdditionalProfiles("mustache");
		application.run(arguments);
	}

}
