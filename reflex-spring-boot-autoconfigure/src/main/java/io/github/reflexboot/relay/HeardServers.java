package io.github.reflexboot.relay;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What came last of each of some servers, in the order in which they were heard. Where
 * there are too many, the one that was silent for longest is forgotten. For one thread at
 * a time.
 */
final class HeardServers {

	private final Map<String, Last> servers = new LinkedHashMap<>();

	private final int most;

	HeardServers(int most) {
		this.most = most;
	}

	@Nullable Last get(String server) {
		return this.servers.get(server);
	}

	void put(String server, Last last) {
		this.servers.remove(server);
		this.servers.put(server, last);
		if (this.servers.size() > this.most) {
			this.servers.remove(this.servers.keySet().iterator().next());
		}
	}

	void remove(String server) {
		this.servers.remove(server);
	}

	/**
	 * Tell whether another one can be put here without forgetting one that was heard
	 * since.
	 * @param since a time in nanoseconds
	 */
	boolean hasPlace(long since) {
		return this.servers.size() < this.most || this.servers.values().iterator().next().at() - since < 0;
	}

	/**
	 * What came last of a server.
	 *
	 * @param number its number
	 * @param expected the number that did not come, if one is missing: a server that goes
	 * on with it has never said what came in between
	 * @param at when it came, in nanoseconds
	 */
	record Last(long number, long expected, long at) {

	}

}
