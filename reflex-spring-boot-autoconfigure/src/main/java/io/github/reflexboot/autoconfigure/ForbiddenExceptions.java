package io.github.reflexboot.autoconfigure;

/**
 * Says which exceptions of an action mean that the visitor may not call it.
 */
@FunctionalInterface
interface ForbiddenExceptions {

	boolean include(Throwable cause);

}
