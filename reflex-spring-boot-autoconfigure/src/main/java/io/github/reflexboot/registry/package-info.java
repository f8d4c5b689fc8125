/**
 * Which reflexes and actions exist, and whether they can work.
 */
@NullMarked
package io.github.reflexboot.registry;

import org.jspecify.annotations.NullMarked;
