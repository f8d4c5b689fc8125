package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * Makes the data of a query complete before it leaves the thread that has fetched it, and
 * the units of work that are open there. All beans of this type are called, in their
 * order. With JPA there is one that loads the lazy associations of the entities that a
 * query returns; define a bean named {@code reflexQueryPostProcessor} to replace it. Safe
 * for use by several threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReflexQueryPostProcessor {

	/**
	 * Make data complete.
	 * @param query name of the query
	 * @param data what was fetched; {@code null} for nothing
	 * @return what the page gets
	 * @throws Exception if that fails; then so does the query
	 */
	@Nullable Object process(String query, @Nullable Object data) throws Exception;

}
