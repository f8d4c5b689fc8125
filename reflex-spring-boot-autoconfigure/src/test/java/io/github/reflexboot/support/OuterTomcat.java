package io.github.reflexboot.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletContext;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * A Tomcat that runs an application as a WAR: it is there first, and starts the
 * application.
 */
public final class OuterTomcat implements AutoCloseable {

	private final Tomcat tomcat = new Tomcat();

	private final Context war;

	public OuterTomcat(Path folder, List<Class<?>> configuration) {
		this.tomcat.setBaseDir(folder.toString());
		this.tomcat.setPort(0);
		this.tomcat.getConnector();
		this.war = this.tomcat.addContext("", folder.toString());
		this.war.setParentClassLoader(getClass().getClassLoader());
		this.war.addServletContainerInitializer(new WsSci(), Set.of());
		this.war.addServletContainerInitializer((classes, context) -> new War(configuration).onStartup(context),
				Set.of());
	}

	/**
	 * Start Tomcat and the application in it.
	 */
	public TestServer start() {
		try {
			this.tomcat.start();
		}
		catch (LifecycleException ex) {
			throw new IllegalStateException(ex);
		}
		ServletContext context = this.war.getServletContext();
		ConfigurableApplicationContext application = (ConfigurableApplicationContext) WebApplicationContextUtils
			.getRequiredWebApplicationContext(context);
		application.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("port",
					Map.of("local.server.port", this.tomcat.getConnector().getLocalPort())));
		return new TestServer(application);
	}

	@Override
	public void close() throws LifecycleException {
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	private static final class War extends SpringBootServletInitializer {

		private final List<Class<?>> configuration;

		private War(List<Class<?>> configuration) {
			this.configuration = configuration;
		}

		@Override
		protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
			return TestServer.configure(builder, this.configuration);
		}

	}

}
