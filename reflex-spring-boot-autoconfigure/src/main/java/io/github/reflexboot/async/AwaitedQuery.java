package io.github.reflexboot.async;

/**
 * A query that a page shows as it is no longer, or will not be for long.
 *
 * @param name its name, and its arguments if it has some
 * @param running whether its work is under way; otherwise the page shows something new
 * when it runs again
 * @since 0.1.0
 */
public record AwaitedQuery(String name, boolean running) {

}
