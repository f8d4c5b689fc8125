package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * Makes the data of a query complete before it leaves the thread that has fetched it, and
 * the units of work that are open there. All beans of this type are called, in their
 * order.
 * <p>
 * With JPA there is one that loads the lazy associations and collections of the entities
 * that a query returns: of an entity itself and of those in collections, other iterables
 * such as a page of Spring Data, maps, arrays and optionals, all of them with one
 * statement for each association and a hundred entities. It does not follow further what
 * it has loaded, nor look into other objects, such as records and embeddables: return
 * what holds no entities there, or fetch what is needed. Nor does it load attributes that
 * are lazy but no associations, and what the persistence context of the query does not
 * know. Define a bean named {@code reflexQueryPostProcessor} to replace it. Safe for use
 * by several threads.
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
