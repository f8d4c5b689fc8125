package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a tag while its template is processed.
 *
 * @param path its element
 * @param inserted what is to be rendered of that which it inserts; {@code null} for all
 * @param isPicked whether nothing of it is to be rendered but wanted roots
 */
record TagNote(ElementPath path, @Nullable Selection inserted, boolean isPicked) {

}
