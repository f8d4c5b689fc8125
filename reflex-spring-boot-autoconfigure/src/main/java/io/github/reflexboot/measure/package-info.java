/**
 * What is counted, for whoever operates the application. Knows nothing of the libraries
 * that read it.
 */
@NullMarked
package io.github.reflexboot.measure;

import org.jspecify.annotations.NullMarked;
