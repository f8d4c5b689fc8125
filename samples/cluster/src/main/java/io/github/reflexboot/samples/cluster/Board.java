package io.github.reflexboot.samples.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.operation.Operations;

/**
 * How often was clicked on which node. Pages on all nodes are told of each click.
 */
@Component
class Board {

	static final String GROUP = "board";

	private static final String CLICKS = "clicks";

	private final Numbers numbers;

	private final ReflexBroadcaster broadcaster;

	private final String node;

	private final List<String> nodes;

	private long last;

	Board(Numbers numbers, ReflexBroadcaster broadcaster, @Value("${cluster.node:a}") String node,
			@Value("${cluster.nodes:a,b}") List<String> nodes) {
		this.numbers = numbers;
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
		clicks.putAll(this.numbers.all(CLICKS));
		return clicks;
	}

	/**
	 * Count a click. One at a time, so that the numbers are told in their order. A store
	 * that has forgotten them learns them again.
	 */
	synchronized void click() {
		long next = Math.max(this.last, clicks().getOrDefault(this.node, 0L)) + 1;
		this.numbers.put(CLICKS, this.node, next);
		this.last = next;
		this.broadcaster.toGroup(GROUP).send(new Operations().textContent("#clicks-" + this.node, Long.toString(next)));
	}

}
