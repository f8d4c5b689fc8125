package io.github.reflexboot.autoconfigure;

import java.util.Locale;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.autoconfigure.RelayProperties.Engine;
import io.github.reflexboot.measure.Measures;
import io.github.reflexboot.relay.Commits;
import io.github.reflexboot.relay.JdbcRelay;
import io.github.reflexboot.relay.NodeCodec;
import io.github.reflexboot.relay.NodeListener;
import io.github.reflexboot.relay.Nodes;
import io.github.reflexboot.relay.Shelf;
import io.github.reflexboot.relay.SpringCommits;
import io.github.reflexboot.visitor.ContainerSessions;
import io.github.reflexboot.visitor.SessionLookup;

/**
 * What knows the other servers.
 */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

	private static final String ENGINE = "reflex.relay.engine";

	private static final Log logger = LogFactory.getLog(RelayConfiguration.class);

	@Bean
	@ConditionalOnMissingBean
	Nodes reflexNodes(ObjectProvider<ReflexRelay> relays, ObjectProvider<Commits> commits,
			ObjectProvider<NodeListener> listeners, ObjectProvider<SessionLookup> lookup,
			ObjectProvider<ContainerSessions> container, ReflexProperties properties, Measures measures) {
		boolean areShared = container.stream().findAny().isEmpty()
				&& lookup.stream().noneMatch(SessionLookup::isInMemory);
		ReflexRelay relay = relay(relays, properties, areShared);
		if (relay != null) {
			logger.info("Broadcasts reach the pages of all servers by " + relay.getClass().getSimpleName());
		}
		return new Nodes(relay, new NodeCodec(properties.relay().signed() ? properties.key() : null),
				commits.getIfAvailable(() -> Commits.AT_ONCE), listeners::orderedStream, properties.relay().heartbeat(),
				measures);
	}

	@Bean
	@ConditionalOnMissingBean
	Shelf reflexShelf(Nodes nodes, ReflexProperties properties) {
		return new Shelf(nodes, properties.key());
	}

	private static @Nullable ReflexRelay relay(ObjectProvider<ReflexRelay> relays, ReflexProperties properties,
			boolean areShared) {
		Engine engine = properties.relay().engine();
		ReflexRelay relay = (engine != Engine.NONE) ? relays.getIfAvailable() : null;
		String obstacle = obstacle(engine, relay, properties, areShared);
		if (obstacle != null && engine != Engine.AUTO) {
			throw new InvalidConfigurationPropertyValueException(ENGINE, engine.name().toLowerCase(Locale.ROOT),
					obstacle);
		}
		if (obstacle != null && relay != null) {
			String text = "Broadcasts reach only the pages of this server. " + obstacle;
			// Whoever has set a secret may well have several servers.
			if (properties.secret() != null) {
				logger.warn(text + ". With one server only, set " + ENGINE + "=none");
			}
			else {
				logger.info(text);
			}
		}
		return (obstacle == null) ? relay : null;
	}

	private static @Nullable String obstacle(Engine engine, @Nullable ReflexRelay relay, ReflexProperties properties,
			boolean areShared) {
		if (engine == Engine.NONE) {
			return null;
		}
		if (relay == null) {
			return (engine == Engine.REDIS)
					? "There is no RedisConnectionFactory, or none of several that is primary. "
							+ "Add spring-boot-starter-data-redis"
					: "There is no DataSource, none of several that is primary, or no Spring JDBC. Add "
							+ "spring-boot-starter-jdbc and a database";
		}
		if (properties.secret() == null) {
			return "Several servers need the same 'reflex.secret', a random text of 32 characters or more, or one "
					+ "would refuse what another has signed";
		}
		if (relay instanceof JdbcRelay table && !table.hasTable()) {
			return "There is no table 'reflex_relay', or it must not be read. Set reflex.relay.initialize-schema=always, "
					+ "or run the script for the database, one of those in io/github/reflexboot/relay";
		}
		boolean needsSessions = properties.session().create() && !properties.relay().stickySessions();
		return (needsSessions && !areShared)
				? "Several servers need shared sessions: add a Spring Session store such as "
						+ "spring-boot-starter-session-data-redis or spring-boot-starter-session-jdbc. Where the proxy sends each "
						+ "visitor to the same server, set reflex.relay.sticky-sessions=true; without any sessions, "
						+ "reflex.session.create=false"
				: null;
	}

	/**
	 * What there is with transactions.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(TransactionSynchronizationManager.class)
	static class Transactions {

		@Bean
		@ConditionalOnMissingBean
		Commits reflexCommits() {
			return new SpringCommits();
		}

	}

}
