package io.github.reflexboot.tab;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.log.LogText;
import io.github.reflexboot.protocol.Answer;

/**
 * A whole round trip in one line of the log.
 */
final class RoundTripLine {

	private RoundTripLine() {
	}

	/**
	 * Return the line.
	 * @param answer how it was answered; {@code null} if the session had ended
	 * @param bytes how many were sent
	 */
	static String of(PendingReflex reflex, @Nullable Answer answer, int bytes) {
		Duration all = reflex.taken();
		String operations = (reflex.operations() > 0) ? " with " + reflex.operations() + " operations" : "";
		String type = (answer != null) ? answer.type() : "session ended";
		return reflex.target() + " on " + reflex.path() + " -> " + type + operations + ", " + bytes + " bytes in "
				+ all.toMillis() + " ms (action " + reflex.actionTime().toMillis() + ", page "
				+ all.minus(reflex.actionTime()).toMillis() + ") after waiting " + reflex.waited().toMillis()
				+ " ms (reflex " + LogText.name(reflex.message().id()) + " of tab " + reflex.tab() + ")";
	}

}
