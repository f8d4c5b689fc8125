package io.github.reflexboot.query;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

/**
 * What is open while data is fetched, such as a persistence context. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface QueryUnit {

	/**
	 * Fetch data with something open around it.
	 * @param work fetches the data, and makes it complete
	 * @return what it returns
	 * @throws Exception what it throws
	 */
	@Nullable Object run(Callable<@Nullable Object> work) throws Exception;

}
