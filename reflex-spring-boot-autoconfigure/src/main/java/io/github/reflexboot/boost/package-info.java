/**
 * Adds what a boost needs to the pages of applications that know nothing of it.
 */
@NullMarked
package io.github.reflexboot.boost;

import org.jspecify.annotations.NullMarked;
