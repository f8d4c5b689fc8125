package io.github.reflexboot.browsertests.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a test in a whole Chromium, which keeps the pages that a visitor leaves for the
 * way back. The headless shell, which the other tests take where it is installed, does
 * not.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsPages {

}
