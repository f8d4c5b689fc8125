package io.github.reflexboot.async;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import io.github.reflexboot.tab.TabListener;

/**
 * Ends the work of pages at which nobody looks any more: those whose session has ended at
 * once, those that were left in a moment, others when they have not come back for a
 * while. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class LeftPages implements TabListener {

	/**
	 * As long as somebody who goes back at once takes to be back.
	 */
	private static final Duration UNTIL_LOADED = Duration.ofSeconds(2);

	private final Work work;

	private final Predicate<String> isConnected;

	private final Duration patience;

	private final BiConsumer<Duration, Runnable> later;

	private final LongSupplier clock;

	/**
	 * Since when the pages are without a connection that somebody watches: each of them
	 * by one task, however often it comes and goes.
	 */
	private final Map<String, Long> since = new ConcurrentHashMap<>();

	/**
	 * Create it.
	 * @param work what is done for open pages
	 * @param isConnected tells by its identifier whether a tab has a connection
	 * @param patience how long a page may be without one
	 * @param later does something after a time
	 * @param clock returns nanoseconds
	 */
	public LeftPages(Work work, Predicate<String> isConnected, Duration patience, BiConsumer<Duration, Runnable> later,
			LongSupplier clock) {
		this.work = work;
		this.isConnected = isConnected;
		this.patience = patience;
		this.later = later;
		this.clock = clock;
	}

	@Override
	public void disconnected(String tab) {
		if (this.work.has(tab) && this.since.put(tab, this.clock.getAsLong()) == null) {
			this.later.accept(this.patience, () -> look(tab));
		}
	}

	@Override
	public void left(String tab) {
		this.work.cancel(tab);
	}

	@Override
	public void closed(String tab) {
		Duration rest = (this.patience.compareTo(UNTIL_LOADED) < 0) ? this.patience : UNTIL_LOADED;
		if (this.work.has(tab)) {
			this.since.put(tab, this.clock.getAsLong() - this.patience.toNanos() + rest.toNanos());
			this.later.accept(rest, () -> look(tab));
		}
	}

	@Override
	public void sessionEnded(String session, Set<String> tabs) {
		this.work.endSession(session, tabs);
	}

	@Override
	public Set<String> sessions() {
		return this.work.sessions();
	}

	private void look(String tab) {
		Long since = this.since.computeIfPresent(tab, (key, left) -> isAway(key) ? left : null);
		if (since == null) {
			return;
		}
		Duration rest = this.patience.minusNanos(this.clock.getAsLong() - since);
		if (rest.compareTo(Duration.ZERO) > 0) {
			this.later.accept(rest, () -> look(tab));
		}
		else {
			this.since.remove(tab);
			this.work.cancel(tab);
		}
	}

	private boolean isAway(String tab) {
		return !this.isConnected.test(tab) && this.work.has(tab);
	}

	/**
	 * What is done for open pages.
	 */
	public interface Work {

		/**
		 * Tell whether anything may be done for a page.
		 * @param tab identifier of the tab
		 * @return whether there is anything
		 */
		boolean has(String tab);

		/**
		 * End what is done for a page, until it asks again.
		 * @param tab identifier of the tab
		 */
		void cancel(String tab);

		/**
		 * End what is done for a visitor, whether or not a page of theirs has a
		 * connection.
		 * @param session identifier of the session that is over
		 * @param tabs identifiers of its tabs that have a connection; there may be others
		 */
		void endSession(String session, Set<String> tabs);

		/**
		 * Return the sessions for whose visitors something is done.
		 * @return their identifiers
		 */
		Set<String> sessions();

	}

}
