/**
 * One open page: the order of its reflexes and their answers.
 */
@NullMarked
package io.github.reflexboot.tab;

import org.jspecify.annotations.NullMarked;
