/**
 * Carries messages between the servers of an application.
 */
@NullMarked
package io.github.reflexboot.relay;

import org.jspecify.annotations.NullMarked;
