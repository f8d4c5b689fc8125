/**
 * Tests of pages and their reflexes, without a browser.
 */
@NullMarked
package io.github.reflexboot.test;

import org.jspecify.annotations.NullMarked;
