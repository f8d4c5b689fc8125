package io.github.reflexboot.invoke;

/**
 * Where an action shows its page.
 *
 * @param url path and query
 * @param replaces whether it takes the place of the address before, in the browser's
 * history
 * @since 0.1.0
 */
public record PageAddress(String url, boolean replaces) {

}
