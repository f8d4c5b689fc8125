/**
 * Binds and calls the actions.
 */
@NullMarked
package io.github.reflexboot.invoke;

import org.jspecify.annotations.NullMarked;
