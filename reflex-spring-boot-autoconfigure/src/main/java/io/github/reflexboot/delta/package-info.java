/**
 * What changed from one page text to the next, as the wire carries it.
 */
@NullMarked
package io.github.reflexboot.delta;

import org.jspecify.annotations.NullMarked;
