/**
 * Puts it all together from the application's beans and properties.
 */
@NullMarked
package io.github.reflexboot.autoconfigure;

import org.jspecify.annotations.NullMarked;
