/**
 * Runs work beside the requests of pages: in fair turns, with what it may know of its
 * visitor, and only as long as somebody looks at the page.
 */
@NullMarked
package io.github.reflexboot.async;

import org.jspecify.annotations.NullMarked;
