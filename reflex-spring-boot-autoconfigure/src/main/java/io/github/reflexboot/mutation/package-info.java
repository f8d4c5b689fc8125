/**
 * Shows that a mutation is under way or has failed, and has pages fetch again what it
 * changes.
 */
@NullMarked
package io.github.reflexboot.mutation;

import org.jspecify.annotations.NullMarked;
