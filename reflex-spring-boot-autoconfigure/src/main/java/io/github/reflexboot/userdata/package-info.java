/**
 * Keeps typed data of users, and refreshes their pages when it has changed.
 */
@NullMarked
package io.github.reflexboot.userdata;

import org.jspecify.annotations.NullMarked;
