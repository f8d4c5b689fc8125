package io.github.reflexboot.autoconfigure;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.UserData;
import io.github.reflexboot.UserDataFactory;
import io.github.reflexboot.UserDataStore;
import io.github.reflexboot.relay.Commits;
import io.github.reflexboot.userdata.CurrentUser;
import io.github.reflexboot.userdata.MemoryUserDataStore;
import io.github.reflexboot.userdata.RequestUser;
import io.github.reflexboot.userdata.StoredUserDataFactory;

/**
 * Auto-configuration of {@link UserData}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = ReflexAutoConfiguration.class)
@ConditionalOnBean(ReflexBroadcaster.class)
public final class ReflexUserDataAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	UserDataStore reflexUserDataStore(ReflexProperties properties) {
		if (properties.userData().store() == UserDataProperties.Store.JDBC) {
			throw new InvalidConfigurationPropertyValueException("reflex.user-data.store", "jdbc",
					"There is no DataSource, none of several that is primary, or no Spring JDBC. Add spring-boot-starter-jdbc"
							+ " and a database, declare a bean that is a JdbcUserDataStore, or remove the property.");
		}
		return new MemoryUserDataStore(properties.userData().memory().toBytes());
	}

	@Bean
	@ConditionalOnMissingBean
	CurrentUser reflexCurrentUser() {
		return new RequestUser();
	}

	/**
	 * What reads settings may be needed to make Spring MVC, which the broadcaster needs.
	 */
	@Bean
	@ConditionalOnMissingBean
	UserDataFactory reflexUserDataFactory(UserDataStore store, CurrentUser user, ObjectProvider<Commits> commits,
			ObjectProvider<ReflexBroadcaster> broadcaster, ObjectProvider<JsonMapper> mapper,
			ReflexProperties properties) {
		return new StoredUserDataFactory(store, user, commits.getIfAvailable(() -> Commits.AT_ONCE),
				broadcaster::getObject, mapper.getIfAvailable(JsonMapper::new),
				ReflexProperties.bytes(properties.userData().maxSize()));
	}

}
