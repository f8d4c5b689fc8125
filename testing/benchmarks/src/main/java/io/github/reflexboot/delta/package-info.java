/**
 * Benchmarks of single parts, run by JMH.
 */
@NullMarked
package io.github.reflexboot.delta;

import org.jspecify.annotations.NullMarked;
