package io.github.reflexboot.relay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.StreamRecords;
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

	private static final long KEPT_ENTRIES = 10_000;

	private static final Duration KEPT_CLAIMS = Duration.ofHours(1);

	private final StringRedisTemplate redis;

	private final String stream;

	private final long room;

	private @Nullable StreamReader reader;

	private @Nullable Thread thread;

	/**
	 * Create a relay.
	 * @param redis the connection
	 * @param stream key of the stream, the same on all servers
	 * @param room how many characters may be kept for a browser as one text
	 */
	public RedisStreamRelay(StringRedisTemplate redis, String stream, long room) {
		this.room = room;
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
	public boolean keep(String name, String text, Duration time) {
		if (text.length() > this.room) {
			return false;
		}
		this.redis.opsForValue().set(kept(name), text, time);
		return true;
	}

	/**
	 * Others may have put anything there, so no more is read than was ever kept. Of
	 * several who have read it, it is theirs who delete it.
	 */
	@Override
	public @Nullable String take(String name) {
		String text = this.redis.opsForValue().get(kept(name), 0, this.room);
		boolean isOurs = Boolean.TRUE.equals(this.redis.unlink(kept(name)));
		return (isOurs && text != null && text.length() <= this.room) ? text : null;
	}

	private String kept(String name) {
		return this.stream + ":kept:" + name;
	}

	@Override
	public synchronized void start(Inbox inbox) {
		this.reader = new StreamReader(this.redis, this.stream, this.reader, inbox);
		this.thread = new Thread(this.reader, "reflex-relay-in");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	@Override
	public synchronized void stop() {
		Thread thread = this.thread;
		this.thread = null;
		if (thread != null && this.reader != null) {
			this.reader.end();
			thread.interrupt();
			try {
				thread.join(TimeUnit.SECONDS.toMillis(2));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
