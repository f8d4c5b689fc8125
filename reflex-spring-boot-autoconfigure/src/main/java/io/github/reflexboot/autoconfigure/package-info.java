/**
 * Wiring only: beans, properties, failure analyzers.
 */
@NullMarked
package io.github.reflexboot.autoconfigure;

import org.jspecify.annotations.NullMarked;
