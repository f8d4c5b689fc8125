package io.github.reflexboot.query;

import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * What fetches the data of a query.
 *
 * @param name name of the query
 * @param fetching fetches the data
 * @param await how long a page waits for it that has none yet
 */
record QueryWork(String name, Callable<@Nullable Object> fetching, Duration await) {

	String describe() {
		return "The query '" + this.name + "'";
	}

}
