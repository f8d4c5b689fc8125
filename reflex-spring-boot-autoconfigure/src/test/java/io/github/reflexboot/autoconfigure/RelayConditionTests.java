package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.relay.JdbcRelay;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.relay.RedisStreamRelay;
import io.github.reflexboot.support.TestedServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What carries messages between servers, and what is said where nothing can.
 */
@Tag("same-on-every-server")
class RelayConditionTests {

	private static final String SECRET = "reflex.secret=0123456789abcdef0123456789abcdef";

	private static final String STICKY = "reflex.relay.sticky-sessions=true";

	private static final String REDIS = "reflex.relay.engine=redis";

	private static final String JDBC = "reflex.relay.engine=jdbc";

	private final WebApplicationContextRunner alone = new WebApplicationContextRunner(
			AnnotationConfigServletWebServerApplicationContext::new)
		.withPropertyValues("server.port=0")
		.withConfiguration(AutoConfigurations.of(TestedServer.current().autoConfiguration(),
				TestedServer.current().entrance(), DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, ReflexAutoConfiguration.class,
				ReflexSessionAutoConfiguration.class, ReflexRedisRelayAutoConfiguration.class,
				ReflexJdbcRelayAutoConfiguration.class));

	private final WebApplicationContextRunner withDatabase = this.alone
		.withPropertyValues("spring.datasource.generate-unique-name=true")
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class));

	private final WebApplicationContextRunner withSessions = this.withDatabase
		.withConfiguration(AutoConfigurations.of(SessionAutoConfiguration.class, JdbcSessionAutoConfiguration.class));

	@Test
	void aServerIsAloneByDefault() {
		this.alone.run(RelayConditionTests::isAlone);
		this.withDatabase.withPropertyValues(SECRET, STICKY).run((context) -> {
			isAlone(context);
			assertThat(context).doesNotHaveBean(ReflexRelay.class);
			assertThat(countTables(context)).isZero();
		});
	}

	@Test
	void theDatabaseThatKeepsTheSessionsCarriesMessages() {
		this.withSessions.withPropertyValues(SECRET).run((context) -> {
			isCarriedBy(context, JdbcRelay.class);
			assertThat(countTables(context)).isEqualTo(3);
		});
	}

	@Test
	void redisGoesBeforeTheDatabase() {
		withRedis(this.withSessions).withPropertyValues(SECRET)
			.run((context) -> isCarriedBy(context, RedisStreamRelay.class));
		withRedis(this.alone).withPropertyValues(SECRET, STICKY)
			.run((context) -> isCarriedBy(context, RedisStreamRelay.class));
	}

	@Test
	void theEngineThatIsNamedIsTaken() {
		withRedis(this.withSessions).withPropertyValues(SECRET, JDBC)
			.run((context) -> isCarriedBy(context, JdbcRelay.class));
		withRedis(this.withSessions).withPropertyValues(SECRET, REDIS)
			.run((context) -> isCarriedBy(context, RedisStreamRelay.class));
		this.withDatabase.withPropertyValues(SECRET, JDBC, STICKY)
			.run((context) -> isCarriedBy(context, JdbcRelay.class));
		this.withDatabase.withPropertyValues(SECRET, JDBC, "reflex.session.create=false")
			.run((context) -> isCarriedBy(context, JdbcRelay.class));
		withRedis(this.withSessions).withPropertyValues(SECRET, "reflex.relay.engine=none")
			.run(RelayConditionTests::isAlone);
	}

	@Test
	void theRelayOfTheApplicationWins() {
		ReflexRelay own = new JdbcRelay(new DriverManagerDataSource("jdbc:h2:mem:"), Duration.ofHours(1), false,
				Duration.ofMinutes(1), 1_000_000);
		withRedis(this.withSessions).withPropertyValues(SECRET)
			.withBean("own", ReflexRelay.class, () -> own)
			.run((context) -> assertThat(context).getBean(ReflexRelay.class).isSameAs(own));
	}

	@Test
	void withoutASecretAServerStaysAloneOrSaysSo() {
		this.withSessions.run(RelayConditionTests::isAlone);
		withRedis(this.alone).withPropertyValues(STICKY).run(RelayConditionTests::isAlone);
		this.withSessions.withPropertyValues(JDBC).run(failsBecauseOf("the same 'reflex.secret'"));
		withRedis(this.alone).withPropertyValues(REDIS, STICKY).run(failsBecauseOf("the same 'reflex.secret'"));
	}

	@Test
	void withoutSharedSessionsAServerStaysAloneOrSaysSo() {
		withRedis(this.alone).withPropertyValues(SECRET).run(RelayConditionTests::isAlone);
		withRedis(this.alone).withPropertyValues(SECRET, REDIS).run(failsBecauseOf("shared sessions"));
		this.withDatabase.withPropertyValues(SECRET, JDBC).run(failsBecauseOf("shared sessions"));
	}

	@Test
	void withoutItsTableAServerStaysAloneOrSaysSo() {
		WebApplicationContextRunner without = this.withSessions.withPropertyValues(SECRET,
				"reflex.relay.initialize-schema=never");
		without.run((context) -> {
			isAlone(context);
			assertThat(countTables(context)).isZero();
		});
		without.withPropertyValues(JDBC).run(failsBecauseOf("no table 'reflex_relay'"));
	}

	@Test
	void anotherScriptCanMakeTheTable() {
		this.withSessions
			.withPropertyValues(SECRET, JDBC, "reflex.relay.initialize-schema=always",
					"reflex.relay.schema=classpath:nowhere.sql")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("nowhere.sql"));
	}

	@Test
	void anEngineThatIsNotThereStopsTheStart() {
		this.withSessions.withPropertyValues(SECRET, REDIS).run(failsBecauseOf("no RedisConnectionFactory"));
		this.alone.withPropertyValues(SECRET, JDBC).run(failsBecauseOf("no DataSource"));
		this.withDatabase.withUserConfiguration(TwoDatabases.class)
			.withPropertyValues(SECRET, JDBC)
			.run(failsBecauseOf("none of several that is primary"));
		this.alone.withClassLoader(new FilteredClassLoader("org.springframework.jdbc", "org.springframework.boot.jdbc"))
			.withPropertyValues(SECRET, JDBC)
			.run(failsBecauseOf("no Spring JDBC"));
	}

	@Test
	void withoutRedisJdbcTransactionsAndPostgresNothingIsMissing() {
		this.alone
			.withClassLoader(new FilteredClassLoader("org.springframework.data.redis",
					"org.springframework.transaction", "org.springframework.jdbc", "org.springframework.boot.jdbc",
					"org.springframework.boot.sql", "org.postgresql"))
			.withPropertyValues(SECRET)
			.run(RelayConditionTests::isAlone);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void othersAreNotifiedOrNot(boolean expected) {
		this.alone.withPropertyValues("reflex.relay.notify=" + expected)
			.run((context) -> assertThat(context.getBean(ReflexProperties.class).relay().isNotified())
				.isEqualTo(expected));
	}

	private static WebApplicationContextRunner withRedis(WebApplicationContextRunner runner) {
		return runner.withBean(RedisConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", 1));
	}

	private static void isAlone(AssertableWebApplicationContext context) {
		assertThat(context).hasNotFailed();
		assertThat(context.getBean(Nodes.class).areMany()).isFalse();
	}

	private static void isCarriedBy(AssertableWebApplicationContext context, Class<? extends ReflexRelay> relay) {
		assertThat(context).hasNotFailed().getBean(ReflexRelay.class).isInstanceOf(relay);
		assertThat(context.getBean(Nodes.class).areMany()).isTrue();
	}

	private static ContextConsumer<AssertableWebApplicationContext> failsBecauseOf(String reason) {
		return (context) -> assertThat(context).getFailure()
			.rootCause()
			.isInstanceOf(InvalidConfigurationPropertyValueException.class)
			.hasMessageContaining("reflex.relay.engine")
			.hasMessageContaining(reason);
	}

	private static int countTables(AssertableWebApplicationContext context) {
		return new JdbcTemplate(context.getBean(DataSource.class)).queryForObject(
				"select count(*) from information_schema.tables where table_name like 'REFLEX_RELAY%'", Integer.class);
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
