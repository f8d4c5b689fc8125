/**
 * Who is at the other end: session, cookies, CSRF token and nonce of one connection.
 */
@NullMarked
package io.github.reflexboot.visitor;

import org.jspecify.annotations.NullMarked;
