package org.example.views.jsp;

import org.example.views.guests.HomeController;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;

/**
 * Shows its page with JSP, with an embedded Tomcat or as a WAR in another one.
 */
@SpringBootApplication(scanBasePackageClasses = { JspApplication.class, HomeController.class })
public class JspApplication extends SpringBootServletInitializer {

	@Override
	protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
		return builder.sources(JspApplication.class).profiles("jsp");
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(JspApplication.class);
		application.setAdditionalProfiles("jsp");
		application.run(arguments);
	}

}
