package io.github.reflexboot.actuate;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

import io.github.reflexboot.tab.PageMemory;

/**
 * Tells how full the memory of pages is. It is never down: what does not fit is sent as a
 * whole. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class PageMemoryHealthIndicator extends AbstractHealthIndicator {

	private final PageMemory pages;

	/**
	 * Create the indicator.
	 * @param pages the memory
	 */
	public PageMemoryHealthIndicator(PageMemory pages) {
		super("The memory of pages could not be looked at");
		this.pages = pages;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		builder.up()
			.withDetail("max", this.pages.maxBytes())
			.withDetail("plain", this.pages.plainBytes())
			.withDetail("packed", this.pages.packedBytes());
	}

}
