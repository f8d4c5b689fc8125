package io.github.reflexboot.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.reflexboot.async.WorkLimits;
import io.github.reflexboot.query.QueryLimits;

/**
 * How pages fetch data in the background.
 *
 * @param grace How long a page waits for data that may be there in a moment, before it is
 * shown without.
 * @param await How long a page waits that has no data yet, also when a browser loads it.
 * By default, it does not: the data follows.
 * @param perPage Maximum number of queries of one page.
 * @param threads Maximum number of queries that run at the same time.
 * @param runningPerSession Maximum number of queries of one session that run at the same
 * time. More of them wait.
 * @param runningPerAddress Maximum number of queries from one address that run at the
 * same time. More of them wait. By default, three quarters of all.
 * @param leftAfter How long a page may be without a connection before its queries are
 * interrupted. When it comes back, they are run again.
 * @since 0.1.0
 */
public record QueryProperties(@DefaultValue("30ms") Duration grace, @DefaultValue("0s") Duration await,
		@DefaultValue("64") int perPage, @DefaultValue("32") int threads, @DefaultValue("8") int runningPerSession,
		@Nullable Integer runningPerAddress, @DefaultValue("10s") Duration leftAfter) {

	public QueryProperties {
		new PossibleValues("reflex.queries.").time("grace", grace, Duration.ZERO)
			.time("await", await, Duration.ZERO)
			.number("per-page", perPage, 1)
			.number("threads", threads, 1)
			.number("running-per-session", runningPerSession, 1)
			.number("running-per-address", runningPerAddress, 1)
			.time("left-after", leftAfter, Duration.ZERO);
	}

	QueryLimits limits() {
		return new QueryLimits(this.grace, this.await, this.perPage,
				WorkLimits.of(this.threads, this.runningPerSession, this.runningPerAddress));
	}

}
