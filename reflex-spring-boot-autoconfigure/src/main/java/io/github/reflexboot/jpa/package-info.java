/**
 * Gives queries a persistence context of their own, and has what they found come back
 * whole.
 */
@NullMarked
package io.github.reflexboot.jpa;

import org.jspecify.annotations.NullMarked;
