package io.github.reflexboot.actuate;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.github.reflexboot.relay.Nodes;

/**
 * Tells whether the servers of an application hear each other: it is down while this one
 * hears nothing, or the engine does not take what it says. The pages that are connected
 * to it still work. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class RelayHealthIndicator extends AbstractHealthIndicator {

	private final Nodes nodes;

	/**
	 * Create the indicator.
	 * @param nodes the other servers
	 */
	public RelayHealthIndicator(Nodes nodes) {
		super("The relay could not be looked at");
		this.nodes = nodes;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		boolean hears = this.nodes.isHearing();
		boolean tells = this.nodes.isTelling();
		builder.status((hears && tells) ? "UP" : "DOWN")
			.withDetail("hears", hears)
			.withDetail("tells", tells)
			.withDetail("waiting", this.nodes.waiting());
	}

}
