package io.github.reflexboot.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.data.redis.serializer.StringRedisSerializer;

import io.github.reflexboot.ReflexRelay;
import io.github.reflexboot.support.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a stream may hold that is not ours.
 */
@Tag("same-on-every-server")
class StreamReaderTests implements ReflexRelay.Inbox {

	private final List<String> taken = new CopyOnWriteArrayList<>();

	private final List<String> gaps = new CopyOnWriteArrayList<>();

	@Override
	public void take(String message) {
		this.taken.add(message);
	}

	@Override
	public void gap(String reason) {
		this.gaps.add(reason);
	}

	@Test
	void whatCannotBeReadIsPassedOverWithAGap() {
		try (RedisServer redis = RedisServer.start()) {
			LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", redis.port());
			connections.afterPropertiesSet();
			connections.start();
			StringRedisTemplate template = new StringRedisTemplate(connections);
			template.setHashValueSerializer(new Choosy());
			RedisStreamRelay relay = new RedisStreamRelay(template, "stream", 1_000_000);
			try {
				relay.publish("before all");
				relay.start(this);
				await().untilAsserted(() -> {
					relay.publish("before");
					assertThat(this.taken).contains("before");
				});
				relay.publish("too much");
				await().until(() -> !this.gaps.isEmpty());
				relay.publish("after");
				await().until(() -> this.taken.contains("after"));
				assertThat(this.gaps).hasSize(1);
				assertThat(this.gaps.get(0)).contains("'stream'", "cannot read");
				assertThat(this.taken).doesNotContain("too much");
			}
			finally {
				relay.stop();
				connections.destroy();
			}
		}
	}

	@Test
	void whatTakesLongerThanTheTimeoutIsTriedOnceMoreByItself() {
		try (RedisServer redis = RedisServer.start()) {
			LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", redis.port());
			connections.afterPropertiesSet();
			connections.start();
			StringRedisTemplate template = new StringRedisTemplate(connections);
			Slow values = new Slow();
			template.setHashValueSerializer(values);
			RedisStreamRelay relay = new RedisStreamRelay(template, "stream", 1_000_000);
			try {
				relay.start(this);
				await().untilAsserted(() -> {
					relay.publish("before");
					assertThat(this.taken).contains("before");
				});
				relay.publish("too slow");
				await().until(() -> !this.gaps.isEmpty());
				relay.publish("after");
				await().until(() -> this.taken.contains("after"));
				assertThat(values.tries).hasValue(2);
				assertThat(this.gaps).singleElement().asString().contains("cannot read");
			}
			finally {
				relay.stop();
				connections.destroy();
			}
		}
	}

	@Test
	void whatIsNoMessageByItsLengthIsPassedOverWithAGapAndTheNextIsHeard() throws IOException {
		try (RedisServer redis = RedisServer.start()) {
			LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", redis.port());
			connections.afterPropertiesSet();
			connections.start();
			RedisStreamRelay relay = new RedisStreamRelay(new StringRedisTemplate(connections), "stream", 1_000_000);
			try {
				relay.start(this);
				await().untilAsserted(() -> {
					relay.publish("before");
					assertThat(this.taken).contains("before");
				});
				redis.command(
						"EVAL \"return redis.call('XADD', KEYS[1], '*', 'message', string.rep('x', 17000000))\" 1 stream");
				relay.publish("after");
				await().until(() -> this.taken.contains("after"));
				assertThat(this.gaps).singleElement().asString().contains("17000000 characters", "no message");
				assertThat(this.taken).allMatch((text) -> text.length() < 10);
			}
			finally {
				relay.stop();
				connections.destroy();
			}
		}
	}

	@Test
	void whatWasNeverKeptForABrowserByItsLengthIsNotTaken() throws IOException {
		try (RedisServer redis = RedisServer.start()) {
			LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", redis.port());
			connections.afterPropertiesSet();
			connections.start();
			RedisStreamRelay relay = new RedisStreamRelay(new StringRedisTemplate(connections), "stream", 1_000);
			try {
				assertThat(relay.keep("large", "x".repeat(1_001), Duration.ofMinutes(1))).isFalse();
				assertThat(relay.take("large")).isNull();
				assertThat(relay.keep("fits", "x".repeat(1_000), Duration.ofMinutes(1))).isTrue();
				redis.command("SETRANGE stream:kept:foreign 104857600 x");
				assertThat(relay.take("foreign")).isNull();
				assertThat(redis.command("EXISTS stream:kept:foreign")).isEqualTo(":0");
				assertThat(relay.take("fits")).hasSize(1_000);
				assertThat(relay.take("fits")).isNull();
			}
			finally {
				connections.destroy();
			}
		}
	}

	/**
	 * Stands for a memory in which not everything fits.
	 */
	private static final class Choosy extends StringRedisSerializer {

		@Override
		public @Nullable String deserialize(byte @Nullable [] bytes) {
			String text = super.deserialize(bytes);
			if ("too much".equals(text)) {
				throw new SerializationException("No room");
			}
			return text;
		}

	}

	/**
	 * Stands for a network that is too slow for one entry.
	 */
	private static final class Slow extends StringRedisSerializer {

		private final AtomicInteger tries = new AtomicInteger();

		@Override
		public @Nullable String deserialize(byte @Nullable [] bytes) {
			String text = super.deserialize(bytes);
			if ("too slow".equals(text)) {
				this.tries.incrementAndGet();
				throw new QueryTimeoutException("No answer in time");
			}
			return text;
		}

	}

}
