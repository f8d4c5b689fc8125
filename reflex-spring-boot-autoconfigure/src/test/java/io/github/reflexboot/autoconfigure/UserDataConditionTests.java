package io.github.reflexboot.autoconfigure;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.reflexboot.UserDataFactory;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.relay.Commits;
import io.github.reflexboot.security.SecurityUser;
import io.github.reflexboot.support.TestedServer;
import io.github.reflexboot.userdata.CurrentUser;
import io.github.reflexboot.userdata.JdbcUserDataStore;
import io.github.reflexboot.userdata.MemoryUserDataStore;
import io.github.reflexboot.userdata.RequestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where data of users is kept, and who makes the table.
 */
@Tag("same-on-every-server")
class UserDataConditionTests {

	private static final String JDBC = "reflex.user-data.store=jdbc";

	private final WebApplicationContextRunner context = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withPropertyValues("server.port=0", "spring.datasource.generate-unique-name=true")
		.withConfiguration(AutoConfigurations.of(TestedServer.current().autoConfiguration(),
				TestedServer.current().entrance(), DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, DataSourceAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class, ReflexAutoConfiguration.class,
				ReflexSecurityAutoConfiguration.class, ReflexUserDataAutoConfiguration.class,
				ReflexUserDataJdbcAutoConfiguration.class));

	@Test
	void dataIsKeptInMemoryByDefaultAndNoTableIsMade() {
		this.context.run((context) -> {
			assertThat(context).hasSingleBean(MemoryUserDataStore.class)
				.hasSingleBean(UserDataFactory.class)
				.hasSingleBean(SecurityUser.class)
				.hasSingleBean(Commits.class)
				.doesNotHaveBean(DataSourceScriptDatabaseInitializer.class);
		});
	}

	@Test
	void withJdbcATableIsMadeInAnEmbeddedDatabaseBeforeAnybodyUsesIt() {
		this.context.withPropertyValues(JDBC).withUserConfiguration(EarlyReader.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(JdbcUserDataStore.class);
			assertThat(context.getBean(Integer.class)).isZero();
			assertThat(context.getBean(UserDataStore.class).find(new UserDataStore.Key("ada", "settings"))).isEmpty();
		});
	}

	@Test
	void noTableIsMadeWhereNoneShallBe() {
		this.context.withPropertyValues(JDBC, "reflex.user-data.initialize-schema=never").run((context) -> {
			assertThat(context).hasSingleBean(JdbcUserDataStore.class);
			assertThat(countTables(context.getBean(DataSource.class))).isZero();
		});
		this.context
			.withPropertyValues(JDBC, "spring.datasource.url=jdbc:h2:file:/nowhere/at/all",
					"reflex.user-data.initialize-schema=never")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void anotherScriptCanMakeTheTable() {
		this.context
			.withPropertyValues(JDBC, "reflex.user-data.initialize-schema=always",
					"reflex.user-data.schema=classpath:io/github/reflexboot/userdata/schema-postgresql.sql")
			.run((context) -> assertThat(countTables(context.getBean(DataSource.class))).isOne());
		this.context.withPropertyValues(JDBC, "reflex.user-data.schema=classpath:nowhere.sql")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("nowhere.sql"));
	}

	@Test
	void jdbcWithoutADatabaseStopsTheStartAndSaysWhatIsMissing() {
		for (WebApplicationContextRunner runner : new WebApplicationContextRunner[] {
				this.context.withClassLoader(
						new FilteredClassLoader("org.springframework.jdbc", "org.springframework.boot.jdbc")),
				this.context.withUserConfiguration(TwoDatabases.class) }) {
			runner.withPropertyValues(JDBC)
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.isInstanceOf(InvalidConfigurationPropertyValueException.class)
					.hasMessageContaining("reflex.user-data.store"));
		}
	}

	@Test
	void theStoreOfTheApplicationWins() {
		UserDataStore own = new MemoryUserDataStore(1_000);
		this.context.withPropertyValues(JDBC)
			.withBean("own", UserDataStore.class, () -> own)
			.run((context) -> assertThat(context).getBean(UserDataStore.class).isSameAs(own));
	}

	@Test
	void withoutSecurityTransactionsAndJdbcNothingIsMissing() {
		this.context
			.withClassLoader(new FilteredClassLoader("org.springframework.security", "org.springframework.transaction",
					"org.springframework.jdbc", "org.springframework.boot.jdbc", "org.springframework.boot.sql"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(MemoryUserDataStore.class)
				.doesNotHaveBean(Commits.class)
				.getBean(CurrentUser.class)
				.isInstanceOf(RequestUser.class));
	}

	@Test
	void withoutTheWebThereIsNone() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, ReflexAutoConfiguration.class,
					ReflexUserDataAutoConfiguration.class, ReflexUserDataJdbcAutoConfiguration.class))
			.withPropertyValues(JDBC)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(UserDataStore.class));
	}

	private static int countTables(DataSource database) {
		return JdbcClient.create(database)
			.sql("select count(*) from information_schema.tables where table_name = 'REFLEX_USER_DATA'")
			.query(Integer.class)
			.single();
	}

	/**
	 * Asks for the table while the application starts, with Spring Boot's own bean.
	 */
	@Configuration(proxyBeanMethods = false)
	static class EarlyReader {

		@Bean
		Integer rows(JdbcTemplate jdbc) {
			return jdbc.queryForObject("select count(*) from reflex_user_data", Integer.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDatabases {

		@Bean
		DataSource first() {
			return new DriverManagerDataSource("jdbc:h2:mem:first");
		}

		@Bean
		DataSource second() {
			return new DriverManagerDataSource("jdbc:h2:mem:second");
		}

	}

}
