/**
 * Benchmarks of single parts, run by JMH.
 */
@NullMarked
package io.github.reflexboot.protocol;

import org.jspecify.annotations.NullMarked;
