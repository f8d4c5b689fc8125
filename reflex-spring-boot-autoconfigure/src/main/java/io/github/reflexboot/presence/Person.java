package io.github.reflexboot.presence;

import java.util.Comparator;

import io.github.reflexboot.ReflexPresence.Present;

/**
 * Somebody, on whatever server and in however many tabs.
 *
 * @param name who it is
 * @param isAnonymous whether there is no login
 */
record Person(String name, boolean isAnonymous) implements Comparable<Person> {

	private static final Comparator<Person> ORDER = Comparator.comparing(Person::isAnonymous)
		.thenComparing(Person::name);

	static Person of(Present present) {
		return new Person(present.name(), present.isAnonymous());
	}

	Present with(int tabs) {
		return new Present(this.name, this.isAnonymous, tabs);
	}

	@Override
	public int compareTo(Person other) {
		return ORDER.compare(this, other);
	}

}
