package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How servers know who is present.
 *
 * @param timeToLive How long people on another server stay present after that has said
 * its last word. Servers say everything again three times as often.
 * @since 0.1.0
 */
public record PresenceProperties(@DefaultValue("30s") Duration timeToLive) {

	private static final Duration SHORTEST = Duration.ofMillis(500);

	public PresenceProperties {
		new PossibleValues("reflex.presence.").time("time-to-live", timeToLive, SHORTEST);
	}

}
