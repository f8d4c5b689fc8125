/**
 * What Spring Boot's actuator shows of an application's reflexes.
 */
@NullMarked
package io.github.reflexboot.actuate;

import org.jspecify.annotations.NullMarked;
