/**
 * Renders only the roots of a reflex, where what they show is sure to be what the whole
 * page would show there.
 */
@NullMarked
package io.github.reflexboot.root;

import org.jspecify.annotations.NullMarked;
