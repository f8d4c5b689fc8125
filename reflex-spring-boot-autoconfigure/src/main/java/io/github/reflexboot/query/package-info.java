/**
 * Fetches the data of pages in the background, and has them show it when it is there.
 */
@NullMarked
package io.github.reflexboot.query;

import org.jspecify.annotations.NullMarked;
