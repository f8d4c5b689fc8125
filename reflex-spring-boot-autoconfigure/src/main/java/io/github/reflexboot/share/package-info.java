/**
 * Shows the text of a page that was rendered for one viewer to others, where that is sure
 * to be what they would see.
 */
@NullMarked
package io.github.reflexboot.share;

import org.jspecify.annotations.NullMarked;
