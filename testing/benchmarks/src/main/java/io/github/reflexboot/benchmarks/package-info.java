/**
 * Measures what a click costs, from outside, over real connections.
 */
@NullMarked
package io.github.reflexboot.benchmarks;

import org.jspecify.annotations.NullMarked;
