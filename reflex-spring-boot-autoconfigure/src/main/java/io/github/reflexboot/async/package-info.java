/**
 * Does what takes its time: fetches the data of pages in the background, and runs actions
 * that go on when they are answered.
 */
@NullMarked
package io.github.reflexboot.async;

import org.jspecify.annotations.NullMarked;
