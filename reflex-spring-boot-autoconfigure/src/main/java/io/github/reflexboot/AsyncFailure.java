package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * What a page may tell its visitor about a failed query, mutation or background action.
 * The log has all of it, under the same identifier.
 *
 * @param id what to look for in the log: the identifier of the failure, or of the reflex
 * that called a mutation; {@code null} if this page has already logged too many failures
 * @param type simple class name of the exception, such as {@code IOException}
 * @param message its message, which may name what only developers should see;
 * {@code null} in production, see {@code reflex.show-error-details}, and if it has none
 * @since 0.1.0
 */
public record AsyncFailure(@Nullable String id, String type, @Nullable String message) {

}
