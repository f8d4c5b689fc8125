package io.github.reflexboot.relay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Servers that somebody invents in a Redis Stream.
 */
@Tag("threads")
@Tag("same-on-every-server")
class InventedServersTests extends AbstractInventedServersRules {

	private static final String INVENT = "EVAL \"for i = 1, 10000 do redis.call('XADD', KEYS[1], '*', 'message', "
			+ "string.format('{\\\"v\\\":1,\\\"node\\\":\\\"invented-%d\\\",\\\"number\\\":1,"
			+ "\\\"kind\\\":\\\"alive\\\"}', i)) end\" 1 reflex:shop";

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), "reflex.relay.heartbeat=1s", "logging.level.io.github.reflexboot.relay=info");
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@Override
	void invent() {
		((RedisEngine) engine).command(INVENT);
	}

	@Override
	long questions() {
		return new StringRedisTemplate(here.bean(LettuceConnectionFactory.class)).opsForStream()
			.range("reflex:shop", Range.unbounded())
			.stream()
			.filter((entry) -> entry.getValue().toString().contains("\"ask\""))
			.count();
	}

}
