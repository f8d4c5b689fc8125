package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.Objects;

import io.github.reflexboot.log.LogText;

/**
 * A whole round trip in one line of the log.
 */
final class RoundTripLine {

	private RoundTripLine() {
	}

	/**
	 * Return the line.
	 */
	static String of(PendingReflex reflex) {
		Duration all = reflex.taken();
		ReflexReport report = reflex.report();
		String operations = (report.operations() > 0) ? " with " + report.operations() + " operations" : "";
		String type = Objects.requireNonNullElse(report.answerType(), "session ended");
		return reflex.target() + " on " + reflex.path() + " -> " + type + operations + ", " + report.bytes()
				+ " bytes in " + all.toMillis() + " ms (action " + report.actionTime().toMillis() + ", page "
				+ all.minus(report.actionTime()).toMillis() + ") after waiting " + reflex.waited().toMillis()
				+ " ms (reflex " + LogText.name(reflex.message().id()) + " of tab " + reflex.tab() + ")";
	}

}
