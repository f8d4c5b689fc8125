/**
 * Checks what templates and scripts ask for against the actions that there are.
 */
@NullMarked
package io.github.reflexboot.template;

import org.jspecify.annotations.NullMarked;
