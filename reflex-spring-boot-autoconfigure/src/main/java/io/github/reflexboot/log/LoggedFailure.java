package io.github.reflexboot.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may show it: the name and the message of another one made fit, and
 * its stack trace.
 */
final class LoggedFailure extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * How many failures inside of each other are shown.
	 */
	private static final int MAX = 50;

	private LoggedFailure(Throwable original, @Nullable Throwable cause) {
		super(LogText.line(original.toString()), cause, true, true);
		setStackTrace(original.getStackTrace());
	}

	static Throwable of(Throwable failure) {
		return isFit(failure, seen()) ? failure : copy(failure, seen());
	}

	private static Set<Throwable> seen() {
		return Collections.newSetFromMap(new IdentityHashMap<>());
	}

	private static boolean isFit(Throwable failure, Set<Throwable> seen) {
		if (!seen.add(failure)) {
			return true;
		}
		String text = failure.toString();
		if (seen.size() > MAX || !LogText.line(text).equals(text)
				|| !LogText.line(failure.getMessage()).equals(String.valueOf(failure.getMessage()))) {
			return false;
		}
		Throwable cause = failure.getCause();
		if (cause != null && !isFit(cause, seen)) {
			return false;
		}
		for (Throwable suppressed : failure.getSuppressed()) {
			if (!isFit(suppressed, seen)) {
				return false;
			}
		}
		return true;
	}

	private static LoggedFailure copy(Throwable failure, Set<Throwable> seen) {
		seen.add(failure);
		LoggedFailure copy = new LoggedFailure(failure, copyIfNew(failure.getCause(), seen));
		for (Throwable suppressed : failure.getSuppressed()) {
			LoggedFailure other = copyIfNew(suppressed, seen);
			if (other != null) {
				copy.addSuppressed(other);
			}
		}
		return copy;
	}

	private static @Nullable LoggedFailure copyIfNew(@Nullable Throwable failure, Set<Throwable> seen) {
		return (failure != null && seen.size() < MAX && !seen.contains(failure)) ? copy(failure, seen) : null;
	}

}
