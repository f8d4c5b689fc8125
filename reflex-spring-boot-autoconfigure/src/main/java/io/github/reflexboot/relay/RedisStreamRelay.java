package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

import io.github.reflexboot.ReflexRelay;

/**
 * Carries messages by a Redis Stream, which every server reads from where it was: what
 * came while its connection was broken is still there, and what Redis has lost meanwhile
 * is noticed. Publish and subscribe would lose it without a word. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class RedisStreamRelay implements ReflexRelay {

	/**
	 * The field of an entry that holds the message.
	 */
	public static final String FIELD = "message";

	private static final Log logger = LogFactory.getLog(RedisStreamRelay.class);

	/**
	 * How long one read waits, less than any timeout of commands that makes sense.
	 */
	private static final Duration WAIT = Duration.ofMillis(500);

	private static final int AT_ONCE = 100;

	private static final long KEPT_ENTRIES = 10_000;

	private static final Duration KEPT_CLAIMS = Duration.ofHours(1);

	private static final long PAUSE = 250;

	private static final String START = "0-0";

	private final StringRedisTemplate redis;

	private final String stream;

	/**
	 * The last entry that was read; {@code null} before it is known where to begin.
	 */
	private volatile @Nullable String last;

	private volatile @Nullable Thread reader;

	/**
	 * Create a relay.
	 * @param redis the connection
	 * @param stream key of the stream, the same on all servers
	 */
	public RedisStreamRelay(StringRedisTemplate redis, String stream) {
		this.redis = redis;
		this.stream = stream;
	}

	@Override
	public void publish(String message) {
		this.redis.opsForStream()
			.add(StreamRecords.string(Map.of(FIELD, message)).withStreamKey(this.stream),
					XAddOptions.trim(TrimOptions.maxLen(KEPT_ENTRIES).approximate()));
	}

	@Override
	public boolean claim(String id) {
		return Boolean.TRUE.equals(this.redis.opsForValue().setIfAbsent(this.stream + ":taken:" + id, "", KEPT_CLAIMS));
	}

	@Override
	public synchronized void start(Inbox inbox) {
		Thread thread = new Thread(() -> listen(inbox), "reflex-relay-in");
		thread.setDaemon(true);
		this.reader = thread;
		thread.start();
	}

	@Override
	public synchronized void stop() {
		Thread thread = this.reader;
		this.reader = null;
		if (thread != null) {
			thread.interrupt();
			try {
				thread.join(TimeUnit.SECONDS.toMillis(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void listen(Inbox inbox) {
		boolean failed = false;
		while (this.reader == Thread.currentThread()) {
			try {
				read(inbox, failed);
				failed = false;
			}
			catch (RuntimeException ex) {
				if (!failed && this.reader == Thread.currentThread()) {
					logger.warn("The Redis Stream '" + this.stream
							+ "' cannot be read, so this server does not hear the others. It goes on trying. " + ex);
				}
				logger.debug("The Redis Stream '" + this.stream + "' cannot be read", ex);
				failed = true;
				pause();
			}
		}
	}

	/**
	 * Read over one connection until it breaks: waiting takes a connection of its own,
	 * which would be opened anew for each read.
	 */
	private void read(Inbox inbox, boolean failed) {
		this.redis.execute(new SessionCallback<Boolean>() {

			@Override
			public <K, V> Boolean execute(RedisOperations<K, V> operations) {
				boolean isSure = false;
				boolean isFirst = true;
				while (RedisStreamRelay.this.reader == Thread.currentThread()) {
					if (!isSure) {
						findPlace(inbox, failed && isFirst);
					}
					isSure = readNext(inbox);
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
	private void findPlace(Inbox inbox, boolean failed) {
		String last = this.last;
		if (last == null) {
			List<MapRecord<String, Object, Object>> newest = this.redis.opsForStream()
				.reverseRange(this.stream, Range.unbounded(), Limit.limit().count(1));
			this.last = (newest == null || newest.isEmpty()) ? START : newest.get(0).getId().getValue();
			if (failed) {
				inbox.gap("Redis was away when this server started");
			}
		}
		else if (!last.equals(START) && isGone(last)) {
			inbox.gap("The Redis Stream '" + this.stream + "' does not hold what was read last any more");
		}
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
	private boolean readNext(Inbox inbox) {
		List<MapRecord<String, Object, Object>> entries = this.redis.opsForStream()
			.read(StreamReadOptions.empty().count(AT_ONCE).block(WAIT),
					StreamOffset.create(this.stream, ReadOffset.from(String.valueOf(this.last))));
		if (entries == null || this.reader != Thread.currentThread()) {
			return true;
		}
		for (MapRecord<String, Object, Object> entry : entries) {
			this.last = entry.getId().getValue();
			if (entry.getValue().get(FIELD) instanceof String message) {
				inbox.take(message);
			}
		}
		return entries.size() < AT_ONCE;
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			// Whoever interrupts has taken the reader away.
		}
	}

}
