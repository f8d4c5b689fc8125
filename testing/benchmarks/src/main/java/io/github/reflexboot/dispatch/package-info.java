/**
 * Benchmarks of single parts, run by JMH.
 */
@NullMarked
package io.github.reflexboot.dispatch;

import org.jspecify.annotations.NullMarked;
