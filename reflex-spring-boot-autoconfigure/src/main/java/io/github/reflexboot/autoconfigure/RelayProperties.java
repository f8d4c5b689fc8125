package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.env.Environment;

/**
 * How broadcasts reach pages that are connected to another server.
 *
 * @param engine What carries messages between servers. By default, Redis or the database
 * that keeps the sessions, where there is a reflex.secret.
 * @param name Name under which the servers of this application meet. By default,
 * spring.application.name.
 * @param heartbeat Time between two signs of life of a server.
 * @param signed Whether messages between servers must be signed with reflex.secret, where
 * others can write to the engine as well.
 * @param stickySessions Whether to accept sessions that are not shared, since the proxy
 * sends each visitor to the same server.
 * @param pollInterval Time between two looks into the table reflex_relay.
 * @param isNotified Whether PostgreSQL wakes the other servers, over one connection that
 * each of them keeps. Then, they look into the table once a second.
 * @param initializeSchema When to create that table.
 * @param schema Script that creates it.
 * @since 0.1.0
 */
public record RelayProperties(@DefaultValue("auto") Engine engine, @Nullable String name,
		@DefaultValue("10s") Duration heartbeat, @DefaultValue("false") boolean signed,
		@DefaultValue("false") boolean stickySessions, @DefaultValue("100ms") Duration pollInterval,
		@Name("notify") @DefaultValue("true") boolean isNotified,
		@DefaultValue("embedded") SchemaInitialization initializeSchema,
		@DefaultValue("classpath:io/github/reflexboot/relay/schema-@@platform@@.sql") String schema) {

	/**
	 * A shorter one would have a database do nothing else.
	 */
	private static final Duration SHORTEST_POLL = Duration.ofMillis(10);

	public RelayProperties {
		new PossibleValues("reflex.relay.").time("heartbeat", heartbeat, PossibleValues.SHORTEST)
			.time("poll-interval", pollInterval, SHORTEST_POLL);
	}

	/**
	 * Return the name under which servers meet.
	 */
	String name(Environment environment) {
		return (this.name != null) ? this.name : environment.getProperty("spring.application.name", "application");
	}

	/**
	 * What carries messages.
	 */
	public enum Engine {

		/**
		 * What keeps the sessions.
		 */
		AUTO,

		/**
		 * A Redis Stream.
		 */
		REDIS,

		/**
		 * A table.
		 */
		JDBC,

		/**
		 * Nothing: each server reaches its own pages only.
		 */
		NONE

	}

}
