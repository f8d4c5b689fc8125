/**
 * Reaches open tabs from anywhere in the server.
 */
@NullMarked
package io.github.reflexboot.broadcast;

import org.jspecify.annotations.NullMarked;
