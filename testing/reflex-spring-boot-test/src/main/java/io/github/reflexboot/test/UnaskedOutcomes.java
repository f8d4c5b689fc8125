package io.github.reflexboot.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Outcomes that fail a test by themselves, unless it asks for them. Whatever it does next
 * with the same visitor fails with the first of them, and so does its end.
 */
final class UnaskedOutcomes {

	private static final ThreadLocal<List<UnaskedOutcomes>> OF_TEST = ThreadLocal.withInitial(ArrayList::new);

	private final Deque<ReflexOutcome> outcomes = new ArrayDeque<>();

	void add(ReflexOutcome outcome) {
		this.outcomes.add(outcome);
		OF_TEST.get().add(this);
	}

	void remove(ReflexOutcome outcome) {
		this.outcomes.remove(outcome);
	}

	/**
	 * Fail if there is one.
	 */
	void check() {
		AssertionError failure = poll();
		if (failure != null) {
			throw failure;
		}
	}

	private @Nullable AssertionError poll() {
		ReflexOutcome first = this.outcomes.peek();
		this.outcomes.clear();
		return (first != null) ? first.failure() : null;
	}

	/**
	 * Take the failure of a test on this thread that has ended.
	 */
	static @Nullable AssertionError takeFailure() {
		AssertionError failure = null;
		for (UnaskedOutcomes each : OF_TEST.get()) {
			AssertionError other = each.poll();
			failure = (failure != null) ? failure : other;
		}
		OF_TEST.remove();
		return failure;
	}

}
