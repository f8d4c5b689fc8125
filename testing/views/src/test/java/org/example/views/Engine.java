package org.example.views;

import org.example.views.freemarker.FreeMarkerApplication;
import org.example.views.jsp.JspApplication;
import org.example.views.jte.JteApplication;
import org.example.views.mustache.MustacheApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * What shows the page.
 */
enum Engine {

	FREEMARKER(FreeMarkerApplication.class), MUSTACHE(MustacheApplication.class), JTE(JteApplication.class),
	JSP(JspApplication.class),

	/**
	 * As a WAR in a Tomcat that is there before it and shares no classes with it.
	 */
	JSP_IN_WAR(null);

	private final Class<?> application;

	Engine(Class<?> application) {
		this.application = application;
	}

	/**
	 * Start its application.
	 */
	Running start() throws Exception {
		if (this.application == null) {
			return OuterTomcat.start();
		}
		var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(this.application)
			.profiles(name().toLowerCase())
			.run("--server.port=0", "--server.shutdown=immediate", "--logging.level.root=warn");
		return new Running("http://localhost:" + context.getWebServer().getPort() + "/", context::close);
	}

	record Running(String url, AutoCloseable application) implements AutoCloseable {

		@Override
		public void close() throws Exception {
			this.application.close();
		}

	}

}
