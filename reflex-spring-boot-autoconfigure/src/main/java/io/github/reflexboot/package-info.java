/**
 * What users write and hold.
 */
@NullMarked
package io.github.reflexboot;

import org.jspecify.annotations.NullMarked;
