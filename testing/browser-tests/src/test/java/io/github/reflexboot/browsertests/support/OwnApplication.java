package io.github.reflexboot.browsertests.support;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application that a test brings along, without a database.
 */
public final class OwnApplication implements AutoCloseable {

	private static final String BOOT = "org.springframework.boot.";

	private static final String WITHOUT_DATABASE = String.join(",",
			BOOT + "hibernate.autoconfigure.HibernateJpaAutoConfiguration",
			BOOT + "jdbc.autoconfigure.DataSourceAutoConfiguration",
			BOOT + "data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
			BOOT + "session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");

	private final ConfigurableApplicationContext context;

	private OwnApplication(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static OwnApplication start(Class<?> application, String... properties) {
		return new OwnApplication(new SpringApplicationBuilder(application)
			.properties("server.port=0", "spring.main.banner-mode=off", "logging.level.root=warn",
					"spring.autoconfigure.exclude=" + WITHOUT_DATABASE)
			.properties(properties)
			.run());
	}

	public String url(String path) {
		return "http://localhost:" + ((ServletWebServerApplicationContext) this.context).getWebServer().getPort()
				+ path;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
