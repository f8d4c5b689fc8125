package io.github.reflexboot.relay;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.reflexboot.relay.RelayTable.Place;

/**
 * Rows that were read last, so that nothing is taken twice by whoever goes back. For one
 * thread at a time.
 */
final class RecentRows {

	static final int MOST = 10_000;

	private final Map<Long, Long> createdAt = new LinkedHashMap<>();

	/**
	 * Add a row.
	 * @return {@code false} if it was there
	 */
	boolean add(Place place) {
		if (has(place)) {
			return false;
		}
		this.createdAt.remove(place.id());
		this.createdAt.put(place.id(), place.createdAt());
		if (this.createdAt.size() > MOST) {
			this.createdAt.remove(this.createdAt.keySet().iterator().next());
		}
		return true;
	}

	boolean has(Place place) {
		Long at = this.createdAt.get(place.id());
		return at != null && at == place.createdAt();
	}

	/**
	 * Numbers begin anew.
	 */
	void clear() {
		this.createdAt.clear();
	}

}
