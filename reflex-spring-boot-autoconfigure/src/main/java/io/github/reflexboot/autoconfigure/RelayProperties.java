package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
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
 * @since 0.1.0
 */
public record RelayProperties(@DefaultValue("auto") Engine engine, @Nullable String name,
		@DefaultValue("10s") Duration heartbeat, @DefaultValue("false") boolean signed,
		@DefaultValue("false") boolean stickySessions) {

	public RelayProperties {
		new PossibleValues("reflex.relay.").time("heartbeat", heartbeat, PossibleValues.SHORTEST);
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
