package io.github.reflexboot.samples.cluster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.BoundHashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;

/**
 * How often was clicked on which node. The counts are in Redis. Pages on all nodes are
 * told of each click.
 */
@Component
class Board {

	static final String GROUP = "board";

	private final BoundHashOperations<String, String, String> counts;

	private final ReflexBroadcaster broadcaster;

	private final String node;

	private final List<String> nodes;

	private long last;

	Board(StringRedisTemplate redis, ReflexBroadcaster broadcaster, @Value("${cluster.node:a}") String node,
			@Value("${cluster.nodes:a,b}") List<String> nodes) {
		this.counts = redis.boundHashOps("clicks");
		this.broadcaster = broadcaster;
		this.node = node;
		this.nodes = nodes;
	}

	String node() {
		return this.node;
	}

	Map<String, Long> clicks() {
		Map<String, Long> clicks = new TreeMap<>();
		this.nodes.forEach((each) -> clicks.put(each, 0L));
		this.counts.entries().forEach((each, count) -> clicks.put(each, Long.valueOf(count)));
		return clicks;
	}

	/**
	 * Count a click. One at a time, so that the numbers are told in their order. A Redis
	 * that has forgotten them learns them again.
	 */
	synchronized void click() {
		long next = Math.max(this.last, number(this.counts.get(this.node))) + 1;
		String shown = Long.toString(next);
		this.counts.put(this.node, shown);
		this.last = next;
		this.broadcaster.toGroup(GROUP).send(new Operations().textContent("#clicks-" + this.node, shown));
	}

	private static long number(@Nullable String text) {
		return Long.parseLong(Objects.requireNonNullElse(text, "0"));
	}

}
