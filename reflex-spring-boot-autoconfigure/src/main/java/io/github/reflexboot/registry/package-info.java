/**
 * Which reflexes and actions there are, and whether they are sound.
 */
@NullMarked
package io.github.reflexboot.registry;

import org.jspecify.annotations.NullMarked;
