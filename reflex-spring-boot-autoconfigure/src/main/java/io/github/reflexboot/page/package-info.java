/**
 * Runs the page again, with the action inside.
 */
@NullMarked
package io.github.reflexboot.page;

import org.jspecify.annotations.NullMarked;
