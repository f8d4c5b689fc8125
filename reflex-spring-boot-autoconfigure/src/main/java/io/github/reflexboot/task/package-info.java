/**
 * Runs actions that go on when they are answered, and shows how far they are.
 */
@NullMarked
package io.github.reflexboot.task;

import org.jspecify.annotations.NullMarked;
