package io.github.reflexboot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.userdata.JdbcUserDataStore;

/**
 * Auto-configuration of {@link UserData} that is kept in a database.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = ReflexUserDataAutoConfiguration.class,
		afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ JdbcTemplate.class, DataSourceScriptDatabaseInitializer.class })
@ConditionalOnProperty(name = "reflex.user-data.store", havingValue = "jdbc")
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(UserDataStore.class)
@EnableConfigurationProperties(ReflexProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
public final class ReflexUserDataJdbcAutoConfiguration {

	private static final String SCHEMA = "reflexUserDataSchema";

	@Bean
	@DependsOnDatabaseInitialization
	UserDataStore reflexUserDataStore(DataSource database) {
		return new JdbcUserDataStore(new JdbcTemplate(database));
	}

	@Bean(SCHEMA)
	@ConditionalOnMissingBean(name = SCHEMA)
	DataSourceScriptDatabaseInitializer reflexUserDataSchema(DataSource database, ReflexProperties properties) {
		UserDataProperties userData = properties.userData();
		return OwnTables.initializer(database, userData.initializeSchema(), userData.schema());
	}

}
