/**
 * Open pages: the order of their reflexes and answers, and what is pushed to them.
 */
@NullMarked
package io.github.reflexboot.tab;

import org.jspecify.annotations.NullMarked;
