/**
 * The way into the running web server without a socket: Tomcat, Jetty or a test's own.
 */
@NullMarked
package io.github.reflexboot.dispatch;

import org.jspecify.annotations.NullMarked;
