/**
 * The grammar of {@code data-reflex} and of what stands beside it, as the client reads
 * it.
 */
@NullMarked
package io.github.reflexboot.descriptor;

import org.jspecify.annotations.NullMarked;
