package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.github.reflexboot.ReflexRelay.Inbox;

/**
 * Reads a stream from where it was, and notices when that is not there any more. For one
 * thread, but for its place and its end.
 */
final class StreamReader implements Runnable {

	private static final Log logger = LogFactory.getLog(RedisStreamRelay.class);

	/**
	 * How long one read waits, less than any timeout of commands that makes sense.
	 */
	private static final Duration WAIT = Duration.ofMillis(500);

	private static final int AT_ONCE = 20;

	private static final long PAUSE = 250;

	/**
	 * What cannot be read so often is never read.
	 */
	private static final int TRIES = 4;

	/**
	 * What took longer than the timeout among others, and then by itself, is too large:
	 * while it is tried, nothing else is heard.
	 */
	private static final int TRIES_IN_VAIN = 2;

	/**
	 * Where one message is longer, the next ones are read one by one: several of them
	 * together may take longer than the timeout.
	 */
	private static final int LONG = 1 << 20;

	/**
	 * The only field of an entry from which reading goes on: it is no message.
	 */
	private static final String FROM_HERE = "from-here";

	private static final String START = "0-0";

	private final StringRedisTemplate redis;

	private final String stream;

	private final Inbox inbox;

	/**
	 * The last entry that was read; {@code null} before it is known where to begin.
	 */
	private volatile @Nullable String last;

	private volatile boolean ended;

	/**
	 * Whether the connection has carried something so large that its memory is not to be
	 * kept.
	 */
	private boolean isSwollen;

	/**
	 * An entry that is not to be read again.
	 */
	private @Nullable String large;

	/**
	 * How many entries are read at once: one where reading has failed, or they are long.
	 */
	private volatile int atOnce = AT_ONCE;

	/**
	 * How often reading on from the last entry has failed.
	 */
	private volatile int failures;

	private int tries = TRIES;

	/**
	 * Whether the one before was given up, which has read nothing for long.
	 */
	private boolean follows;

	/**
	 * Create it.
	 * @param redis the connection
	 * @param stream key of the stream
	 * @param before goes on where that one was given up; {@code null} to begin at the end
	 * @param inbox takes what is read
	 */
	StreamReader(StringRedisTemplate redis, String stream, @Nullable StreamReader before, Inbox inbox) {
		this.redis = redis;
		this.stream = stream;
		this.inbox = inbox;
		if (before != null && before.last != null) {
			this.last = before.last;
			this.atOnce = before.atOnce;
			this.failures = before.failures;
			this.follows = true;
		}
	}

	/**
	 * Read no more.
	 */
	void end() {
		this.ended = true;
	}

	@Override
	public void run() {
		String failedAt = this.last;
		if (this.follows && isRedisThere()) {
			fail(this.failures + 1, TRIES_IN_VAIN);
		}
		while (!this.ended) {
			try {
				if (this.failures >= this.tries) {
					skip();
					this.failures = 1;
				}
				read(this.failures > 0);
			}
			// What others have written may not even fit the memory.
			catch (RuntimeException | OutOfMemoryError ex) {
				if (this.failures == 0 && !this.ended) {
					logger.warn("The Redis Stream '" + this.stream
							+ "' cannot be read, so this server does not hear the others. It goes on trying. " + ex);
				}
				logger.debug("The Redis Stream '" + this.stream + "' cannot be read", ex);
				boolean isStuck = Objects.equals(failedAt, this.last) && isRedisThere();
				fail(isStuck ? this.failures + 1 : 1, (ex instanceof QueryTimeoutException) ? TRIES_IN_VAIN : TRIES);
				failedAt = this.last;
				pause();
			}
		}
	}

	private void fail(int failures, int tries) {
		this.failures = failures;
		this.tries = tries;
		this.atOnce = 1;
	}

	private boolean isRedisThere() {
		try {
			return Boolean.TRUE.equals(this.redis.execute((RedisConnection connection) -> connection.ping() != null));
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Go on behind what cannot be read, such as an entry that is too large.
	 */
	private void skip() {
		RecordId here = this.redis.opsForStream()
			.add(StreamRecords.string(Map.of(FROM_HERE, "")).withStreamKey(this.stream));
		if (here != null && this.last != null) {
			this.last = here.getValue();
			this.inbox.gap("The Redis Stream '" + this.stream + "' holds what this server cannot read");
		}
	}

	/**
	 * Read over one connection until it breaks: waiting takes a connection of its own,
	 * which would be opened anew for each read.
	 */
	private void read(boolean failed) {
		this.redis.execute(new SessionCallback<Boolean>() {

			@Override
			public <K, V> Boolean execute(RedisOperations<K, V> operations) {
				StreamReader.this.isSwollen = false;
				boolean isSure = false;
				boolean isFirst = true;
				while (!StreamReader.this.ended && !StreamReader.this.isSwollen) {
					if (!isSure) {
						findPlace(failed && isFirst);
					}
					isSure = readNext();
					isFirst = false;
				}
				return isSure;
			}

		});
	}

	/**
	 * Find out whether the entry that was read last is still there: if not, others after
	 * it may be lost as well.
	 * @param failed whether Redis was away, also before anything was read
	 */
	private void findPlace(boolean failed) {
		String last = this.last;
		if (last == null) {
			this.last = newest();
			if (failed) {
				this.inbox.gap("Redis was away when this server started");
			}
		}
		else if (!last.equals(START) && !last.equals(this.large) && isGone(last)) {
			String newest = newest();
			if (EntryId.of(newest).isBefore(EntryId.of(last))) {
				this.last = newest;
			}
			this.inbox.gap("The Redis Stream '" + this.stream + "' does not hold what was read last any more");
		}
	}

	private String newest() {
		List<MapRecord<String, Object, Object>> newest = this.redis.opsForStream()
			.reverseRange(this.stream, Range.unbounded(), Limit.limit().count(1));
		return (newest == null || newest.isEmpty()) ? START : newest.get(0).getId().getValue();
	}

	private boolean isGone(String id) {
		List<?> found = this.redis.opsForStream().range(this.stream, Range.closed(id, id), Limit.limit().count(1));
		return found == null || found.isEmpty();
	}

	/**
	 * Read what comes next.
	 * @return whether the end was reached, so that nothing can have been trimmed before
	 * it was read
	 */
	@SuppressWarnings("unchecked")
	private boolean readNext() {
		List<MapRecord<String, Object, Object>> entries = this.redis.opsForStream()
			.read(StreamReadOptions.empty().count(this.atOnce).block(WAIT),
					StreamOffset.create(this.stream, ReadOffset.from(String.valueOf(this.last))));
		this.failures = 0;
		if (entries == null || this.ended) {
			return true;
		}
		boolean areLong = false;
		for (MapRecord<String, Object, Object> entry : entries) {
			this.last = entry.getId().getValue();
			if (entry.getValue().get(RedisStreamRelay.FIELD) instanceof String message) {
				areLong |= message.length() > LONG;
				take(message);
			}
		}
		boolean isEnd = entries.size() < this.atOnce;
		this.atOnce = areLong ? 1 : AT_ONCE;
		return isEnd;
	}

	private void take(String message) {
		if (message.length() <= NodeMessage.LONGEST) {
			this.inbox.take(message);
			return;
		}
		this.isSwollen = true;
		this.large = this.last;
		this.inbox.gap("The Redis Stream '" + this.stream + "' holds an entry of " + message.length()
				+ " characters, which is no message");
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			// Whoever interrupts has ended it.
		}
	}

}
