/**
 * What crosses the wire: client and server messages, their codec and their limits.
 */
@NullMarked
package io.github.reflexboot.protocol;

import org.jspecify.annotations.NullMarked;
