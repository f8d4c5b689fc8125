package io.github.reflexboot;

import org.jspecify.annotations.Nullable;

/**
 * What a template sees of a {@link ReflexMutation}, under its name.
 *
 * @param loading whether it is under way, called by this page
 * @param error why its last call by this page has failed; {@code null} if it has not
 * @since 0.1.0
 */
public record MutationState(boolean loading, @Nullable AsyncFailure error) {

}
