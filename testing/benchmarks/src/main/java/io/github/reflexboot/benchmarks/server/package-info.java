/**
 * The application that is measured, in a JVM of its own.
 */
@NullMarked
package io.github.reflexboot.benchmarks.server;

import org.jspecify.annotations.NullMarked;
