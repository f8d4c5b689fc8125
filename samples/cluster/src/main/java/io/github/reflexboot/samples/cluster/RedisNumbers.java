package io.github.reflexboot.samples.cluster;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Numbers in Redis, a hash for each kind.
 */
@Component
@Profile("redis")
class RedisNumbers implements Numbers {

	private final StringRedisTemplate redis;

	RedisNumbers(StringRedisTemplate redis) {
		this.redis = redis;
	}

	@Override
	public Map<String, Long> all(String kind) {
		Map<String, Long> numbers = new TreeMap<>();
		this.redis.<String, String>opsForHash()
			.entries(kind)
			.forEach((name, number) -> numbers.put(name, Long.valueOf(number)));
		return numbers;
	}

	@Override
	public void put(String kind, String name, long number) {
		this.redis.opsForHash().put(kind, name, Long.toString(number));
	}

}
