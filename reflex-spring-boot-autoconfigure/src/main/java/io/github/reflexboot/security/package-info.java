/**
 * All that knows Spring Security: login from an action, method security, CSRF, the user.
 */
@NullMarked
package io.github.reflexboot.security;

import org.jspecify.annotations.NullMarked;
