package io.github.reflexboot.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has happened since the start, in numbers. Counting takes some nanoseconds, so it
 * is always done. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Measures {

	/**
	 * What stands for a close code that is none of these. Browsers may send any number.
	 */
	public static final int OTHER_CODE = 0;

	private static final Set<Integer> CODES = Set.of(1000, 1001, 1002, 1003, 1006, 1007, 1008, 1009, 1011, 1012, 4401,
			4408, 4409, 4429, 4500, OTHER_CODE);

	private final Map<SentKind, Tally> sent = forEach(SentKind.values(), (kind) -> new Tally());

	private final Map<ReceivedKind, Tally> received = forEach(ReceivedKind.values(), (kind) -> new Tally());

	private final Map<WholePageReason, LongAdder> wholePages = forEach(WholePageReason.values(),
			(reason) -> new LongAdder());

	private final Map<WholeMorphReason, LongAdder> wholeMorphs = forEach(WholeMorphReason.values(),
			(reason) -> new LongAdder());

	private final Map<Integer, LongAdder> closed = forEach(CODES.toArray(Integer[]::new), (code) -> new LongAdder());

	private final LongAdder mergedRefreshes = new LongAdder();

	private final LongAdder gaps = new LongAdder();

	private final LongAdder dropped = new LongAdder();

	private final Refusals refusals;

	/**
	 * Begin with nothing.
	 * @param refusals what limits have refused
	 */
	public Measures(Refusals refusals) {
		this.refusals = refusals;
	}

	private static <K, V> Map<K, V> forEach(K[] keys, Function<K, V> value) {
		return Arrays.stream(keys).collect(Collectors.toUnmodifiableMap(Function.identity(), value));
	}

	/**
	 * A message goes to a browser.
	 * @param kind what it is
	 * @param bytes its size
	 */
	public void sends(SentKind kind, int bytes) {
		sent(kind).add(bytes);
	}

	/**
	 * A message has come from a browser.
	 * @param kind what it is
	 * @param bytes its size
	 */
	public void receives(ReceivedKind kind, int bytes) {
		received(kind).add(bytes);
	}

	/**
	 * A page is sent as a whole.
	 * @param reason why
	 */
	public void sendsWholePage(WholePageReason reason) {
		count(this.wholePages, reason).increment();
	}

	/**
	 * A browser has morphed all of a page.
	 * @param reason why
	 * @param times how often, since it told that before
	 */
	public void morphsWhole(WholeMorphReason reason, int times) {
		count(this.wholeMorphs, reason).add(times);
	}

	/**
	 * A tab is to be refreshed that is about to be refreshed anyway.
	 */
	public void mergesRefresh() {
		this.mergedRefreshes.increment();
	}

	/**
	 * Something that other servers have said may have been lost.
	 */
	public void missesMessages() {
		this.gaps.increment();
	}

	/**
	 * A message for other servers is dropped.
	 */
	public void dropsMessage() {
		this.dropped.increment();
	}

	/**
	 * A connection is closed.
	 * @param code the close code of its WebSocket
	 */
	public void closes(int code) {
		count(this.closed, CODES.contains(code) ? code : OTHER_CODE).increment();
	}

	private static <K> LongAdder count(Map<K, LongAdder> counts, K key) {
		return Objects.requireNonNull(counts.get(key));
	}

	/**
	 * Return what was sent.
	 * @param kind what of it
	 * @return how much, which goes on to grow
	 */
	public Tally sent(SentKind kind) {
		return Objects.requireNonNull(this.sent.get(kind));
	}

	/**
	 * Return what has come.
	 * @param kind what of it
	 * @return how much, which goes on to grow
	 */
	public Tally received(ReceivedKind kind) {
		return Objects.requireNonNull(this.received.get(kind));
	}

	/**
	 * Return how many pages were sent as a whole.
	 * @param reason why
	 * @return the number since the start
	 */
	public long wholePages(WholePageReason reason) {
		return count(this.wholePages, reason).sum();
	}

	/**
	 * Return how often browsers have morphed all of a page, as far as they have told.
	 * @param reason why
	 * @return the number since the start
	 */
	public long wholeMorphs(WholeMorphReason reason) {
		return count(this.wholeMorphs, reason).sum();
	}

	/**
	 * Return how often a tab was to be refreshed that was about to be refreshed anyway.
	 * @return the number since the start
	 */
	public long mergedRefreshes() {
		return this.mergedRefreshes.sum();
	}

	/**
	 * Return how often something that other servers have said may have been lost.
	 * @return the number since the start
	 */
	public long gaps() {
		return this.gaps.sum();
	}

	/**
	 * Return how many messages for other servers were dropped.
	 * @return the number since the start
	 */
	public long dropped() {
		return this.dropped.sum();
	}

	/**
	 * Return the close codes that are told apart.
	 * @return the codes, with {@link #OTHER_CODE} for all others
	 */
	public Set<Integer> codes() {
		return CODES;
	}

	/**
	 * Return how many connections were closed.
	 * @param code the close code, one of {@link #codes()}
	 * @return the number since the start
	 */
	public long closed(int code) {
		return count(this.closed, code).sum();
	}

	/**
	 * Return what limits have refused.
	 * @return the refusals
	 */
	public Refusals refusals() {
		return this.refusals;
	}

}
