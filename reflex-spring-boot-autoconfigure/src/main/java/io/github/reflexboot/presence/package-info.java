/**
 * Who is present in a group, over all servers.
 */
@NullMarked
package io.github.reflexboot.presence;

import org.jspecify.annotations.NullMarked;
