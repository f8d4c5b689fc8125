package io.github.reflexboot.query;

/**
 * A query for which a page is to be shown anew, now or when its work is done.
 *
 * @param name its name, and its arguments if it has some
 * @param running whether its work is under way
 * @since 0.1.0
 */
public record AwaitedQuery(String name, boolean running) {

}
