package io.github.reflexboot.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which group by pages of other servers, as long as they go on saying so. What
 * is too much is left out. For one thread at a time.
 */
final class PresentElsewhere {

	private static final Log logger = LogFactory.getLog(PresentElsewhere.class);

	private final Map<String, Map<String, Told>> groups = new HashMap<>();

	private final long timeToLive;

	private final int capacity;

	private int kept;

	private long leftOut;

	/**
	 * Begin with nobody.
	 * @param timeToLive how long what was said once is true
	 * @param capacity how many entries are kept: one for each person, group and server
	 */
	PresentElsewhere(Duration timeToLive, int capacity) {
		this.timeToLive = timeToLive.toNanos();
		this.capacity = capacity;
	}

	/**
	 * A server says who is in a group.
	 */
	void take(String node, String group, Map<Person, Integer> people, long nanos) {
		forget(node, group);
		Map<Person, Integer> taken = new LinkedHashMap<>();
		for (Map.Entry<Person, Integer> each : people.entrySet()) {
			if (this.kept + taken.size() >= this.capacity) {
				leaveOut(people.size() - taken.size());
				break;
			}
			taken.put(each.getKey(), each.getValue());
		}
		if (!taken.isEmpty()) {
			this.kept += taken.size();
			this.groups.computeIfAbsent(group, (each) -> new HashMap<>())
				.put(node, new Told(taken, nanos + this.timeToLive));
		}
	}

	private void leaveOut(int people) {
		if (this.leftOut == 0) {
			logger.warn("Other servers say that more people are present than this one keeps, " + this.capacity
					+ ". Pages here do not show all of them");
		}
		this.leftOut += people;
		logger.debug(this.leftOut + " entries of people on other servers were left out until now");
	}

	private void forget(String node, String group) {
		Map<String, Told> nodes = this.groups.get(group);
		Told told = (nodes != null) ? nodes.remove(node) : null;
		if (nodes != null && nodes.isEmpty()) {
			this.groups.remove(group);
		}
		this.kept -= size(told);
	}

	private static int size(@Nullable Told told) {
		return (told != null) ? told.people().size() : 0;
	}

	/**
	 * A server goes away. Its people may come back on another one soon.
	 */
	void leave(String node, long until) {
		for (Map<String, Told> nodes : this.groups.values()) {
			nodes.computeIfPresent(node, (same, told) -> new Told(told.people(), until));
		}
	}

	/**
	 * Forget what was not said again in time.
	 * @return the groups of which that is true
	 */
	Set<String> expire(long nanos) {
		Set<String> touched = new HashSet<>();
		for (Map.Entry<String, Map<String, Told>> group : this.groups.entrySet()) {
			group.getValue().values().removeIf((told) -> {
				boolean isOver = nanos - told.until() >= 0;
				if (isOver) {
					this.kept -= told.people().size();
					touched.add(group.getKey());
				}
				return isOver;
			});
		}
		this.groups.values().removeIf(Map::isEmpty);
		return touched;
	}

	/**
	 * Add who is in a group.
	 */
	void addTo(Map<Person, Integer> people, String group) {
		this.groups.getOrDefault(group, Map.of())
			.values()
			.forEach((told) -> told.people().forEach((person, tabs) -> people.merge(person, tabs, Integer::sum)));
	}

	long leftOut() {
		return this.leftOut;
	}

	private record Told(Map<Person, Integer> people, long until) {

	}

}
