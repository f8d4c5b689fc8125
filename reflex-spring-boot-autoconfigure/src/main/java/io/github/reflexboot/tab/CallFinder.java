package io.github.reflexboot.tab;

import io.github.reflexboot.invoke.CallUpdates;
import io.github.reflexboot.invoke.ReflexCall;
import io.github.reflexboot.protocol.ReflexMessage;

/**
 * Finds what a message asks for, or what is called in its place.
 */
@FunctionalInterface
interface CallFinder {

	/**
	 * Find it.
	 * @param message the message
	 * @param tab the open page that sent it
	 * @param updates the way back while it is not answered yet
	 * @return the call to make
	 */
	ReflexCall find(ReflexMessage message, String tab, CallUpdates updates);

}
