package io.github.reflexboot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.relay.JdbcRelay;

/**
 * Auto-configuration of the way to other servers by a database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexAutoConfiguration.class, after = ReflexRedisRelayAutoConfiguration.class,
		afterName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
				"org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ JdbcTemplate.class, DataSourceScriptDatabaseInitializer.class })
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(ReflexRelay.class)
@Conditional(ReflexJdbcRelayAutoConfiguration.SessionsOrJdbc.class)
@EnableConfigurationProperties(ReflexProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class ReflexJdbcRelayAutoConfiguration {

	private static final String SCHEMA = "reflexRelaySchema";

	@Bean
	@DependsOnDatabaseInitialization
	JdbcRelay reflexRelay(DataSource database, ReflexProperties properties) {
		RelayProperties relay = properties.relay();
		return new JdbcRelay(database, relay.pollInterval(), relay.isNotified(),
				properties.connection().cookieTimeout(), properties.limits().roomForKept());
	}

	@Bean(SCHEMA)
	@ConditionalOnMissingBean(name = SCHEMA)
	DataSourceScriptDatabaseInitializer reflexRelaySchema(DataSource database, ReflexProperties properties) {
		return OwnTables.initializer(database, properties.relay().initializeSchema(), properties.relay().schema());
	}

	/**
	 * Whether the database may be taken.
	 */
	static final class SessionsOrJdbc extends AnyNestedCondition {

		SessionsOrJdbc() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnProperty(name = "reflex.relay.engine", havingValue = "auto", matchIfMissing = true)
		@ConditionalOnBean(type = "org.springframework.session.jdbc.JdbcIndexedSessionRepository")
		static class Sessions {

		}

		@ConditionalOnProperty(name = "reflex.relay.engine", havingValue = "jdbc")
		static class Jdbc {

		}

	}

}
