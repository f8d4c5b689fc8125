/**
 * What goes into the log: text of a browser made safe, and lines that have a limit.
 */
@NullMarked
package io.github.reflexboot.log;

import org.jspecify.annotations.NullMarked;
