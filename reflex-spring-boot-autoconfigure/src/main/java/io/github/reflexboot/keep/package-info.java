/**
 * Keeps rendered elements of templates, so that equal ones are not rendered again, and
 * refuses those that are not for everybody.
 */
@NullMarked
package io.github.reflexboot.keep;

import org.jspecify.annotations.NullMarked;
