/**
 * What a browser can be asked to do besides showing the page.
 */
@NullMarked
package io.github.reflexboot.operation;

import org.jspecify.annotations.NullMarked;
