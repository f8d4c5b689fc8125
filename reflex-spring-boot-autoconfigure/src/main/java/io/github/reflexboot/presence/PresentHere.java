package io.github.reflexboot.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is in a group by a page of this server, and who has just gone and may only reload.
 * For one thread at a time.
 */
final class PresentHere {

	/**
	 * How long somebody stays present without a page.
	 */
	static final Duration UNTIL_GONE = Duration.ofSeconds(2);

	private Map<Person, Integer> people = Map.of();

	private final Map<Person, Long> gone = new HashMap<>();

	/**
	 * Take in who has a page now.
	 * @param now who has how many tabs
	 * @param nanos the time
	 * @return whether others are present than before, or in other numbers of tabs
	 */
	boolean settle(Map<Person, Integer> now, long nanos) {
		Map<Person, Integer> present = new HashMap<>(now);
		this.gone.keySet().removeAll(now.keySet());
		this.people.forEach((person, tabs) -> {
			if (!now.containsKey(person)) {
				long since = this.gone.computeIfAbsent(person, (each) -> nanos);
				if (nanos - since < UNTIL_GONE.toNanos()) {
					present.put(person, tabs);
				}
				else {
					this.gone.remove(person);
				}
			}
		});
		boolean isChanged = !present.equals(this.people);
		this.people = present;
		return isChanged;
	}

	/**
	 * Tell whether to look again after {@link #UNTIL_GONE}.
	 */
	boolean areSomeGone() {
		return !this.gone.isEmpty();
	}

	Map<Person, Integer> people() {
		return this.people;
	}

}
