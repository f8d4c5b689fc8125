/**
 * Counts the statements that reach a database, for whoever develops a page.
 */
@NullMarked
package io.github.reflexboot.sql;

import org.jspecify.annotations.NullMarked;
