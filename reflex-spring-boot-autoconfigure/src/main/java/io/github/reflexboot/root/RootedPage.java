package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;

/**
 * The text of a page, with where its roots stand.
 *
 * @param text the text
 * @param places the roots; {@code null} if nothing is known of them
 * @since 0.1.0
 */
public record RootedPage(String text, @Nullable RootPlaces places) {

}
