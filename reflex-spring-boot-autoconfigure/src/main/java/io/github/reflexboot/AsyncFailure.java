package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * What a page may tell its visitor of work that has failed. The log has all of it, in a
 * line that names the same identifier.
 *
 * @param id what to look for in the log: the identifier of the failure, or that of the
 * reflex that has called a mutation; {@code null} if the log has too many of this page
 * already
 * @param type simple name of the class of the exception, such as {@code IOException}
 * @param message its message, which may name what only developers should see;
 * {@code null} in production, see {@code reflex.show-error-details}, and if it has none
 * @since 0.1.0
 */
public record AsyncFailure(@Nullable String id, String type, @Nullable String message) {

}
