/**
 * What Micrometer is told: observations of reflexes and their actions.
 */
@NullMarked
package io.github.reflexboot.observation;

import org.jspecify.annotations.NullMarked;
