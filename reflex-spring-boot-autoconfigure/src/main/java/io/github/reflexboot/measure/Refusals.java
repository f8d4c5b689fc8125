package io.github.reflexboot.measure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What limits have refused: which limit, how often, and for whom, as a hash that tells
 * visitors apart and nothing else. The log gets a line for each minute in which there was
 * any. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class Refusals {

	private static final Log logger = LogFactory.getLog("io.github.reflexboot.Limits");

	/**
	 * Whoever comes later in a minute is counted, but not told apart.
	 */
	private static final int MAX_VISITORS = 1_000;

	private static final int SHOWN = 3;

	private static final int BYTES_OF_HASH = 4;

	private final SecretKey key;

	private final Map<Limit, Long> totals = new EnumMap<>(Limit.class);

	private Map<Limit, Minute> minute = new EnumMap<>(Limit.class);

	/**
	 * Begin with none.
	 * @param key what visitors are hashed with, so that nobody can guess them. Servers
	 * with the same key agree
	 */
	public Refusals(SecretKey key) {
		this.key = key;
	}

	/**
	 * A limit refuses something.
	 * @param limit which
	 * @param visitor the session or the address that it is for; {@code null} if that is
	 * not known
	 */
	public void add(Limit limit, @Nullable String visitor) {
		String hash = (visitor != null) ? hash(visitor) : null;
		boolean isFirst;
		synchronized (this) {
			isFirst = this.minute.isEmpty();
			this.totals.merge(limit, 1L, Long::sum);
			this.minute.computeIfAbsent(limit, (absent) -> new Minute()).add(hash);
		}
		if (isFirst) {
			CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(() -> logger.warn(endMinute()));
		}
	}

	/**
	 * Return what a visitor is called where it must not be known who they are.
	 * @param visitor a session or an address
	 * @return eight hexadecimal digits, the same on servers with the same key
	 */
	public String hash(String visitor) {
		try {
			Mac mac = Mac.getInstance(this.key.getAlgorithm());
			mac.init(this.key);
			byte[] whole = mac.doFinal(("limit " + visitor).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(whole, 0, BYTES_OF_HASH);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has this algorithm", ex);
		}
	}

	/**
	 * End the current minute.
	 * @return what to say of it
	 */
	synchronized String endMinute() {
		Map<Limit, Minute> ended = this.minute;
		this.minute = new EnumMap<>(Limit.class);
		return "In the last minute, limits have refused what visitors asked for: " + ended.entrySet()
			.stream()
			.map((each) -> each.getKey().property() + " " + each.getValue().number + " times" + each.getValue().whom())
			.collect(Collectors.joining(", "));
	}

	/**
	 * Return how often a limit has refused something.
	 * @param limit which
	 * @return the number since the start
	 */
	public synchronized long total(Limit limit) {
		return this.totals.getOrDefault(limit, 0L);
	}

	/**
	 * Return for whom a limit has refused most since the last line of the log about it.
	 * @param limit which
	 * @return hashes of visitors, with how often, those for whom most was refused first
	 */
	public synchronized Map<String, Long> most(Limit limit) {
		Minute current = this.minute.get(limit);
		return (current != null) ? current.most() : Map.of();
	}

	private static final class Minute {

		private final Map<String, Long> visitors = new HashMap<>();

		private long number;

		private void add(@Nullable String visitor) {
			this.number++;
			if (visitor != null && (this.visitors.size() < MAX_VISITORS || this.visitors.containsKey(visitor))) {
				this.visitors.merge(visitor, 1L, Long::sum);
			}
		}

		private Map<String, Long> most() {
			Map<String, Long> most = new LinkedHashMap<>();
			this.visitors.entrySet()
				.stream()
				.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
				.limit(SHOWN)
				.forEach((each) -> most.put(each.getKey(), each.getValue()));
			return most;
		}

		private String whom() {
			return this.visitors.isEmpty() ? "" : most().entrySet()
				.stream()
				.map((each) -> "visitor " + each.getKey() + ": " + each.getValue())
				.collect(Collectors.joining(", ", " (",
						(this.visitors.size() > SHOWN) ? ", and " + (this.visitors.size() - SHOWN) + " others)" : ")"));
		}

	}

}
