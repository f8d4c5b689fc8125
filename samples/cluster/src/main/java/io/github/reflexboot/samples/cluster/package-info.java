/**
 * A board on several nodes.
 */
@NullMarked
package io.github.reflexboot.samples.cluster;

import org.jspecify.annotations.NullMarked;
