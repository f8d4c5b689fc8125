/**
 * Live components: their tags, their state, and what is called and rendered of them.
 */
@NullMarked
package io.github.reflexboot.component;

import org.jspecify.annotations.NullMarked;
