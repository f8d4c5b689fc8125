package io.github.reflexboot.samples.showcase.morphs;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * How much of each fruit this visitor has.
 */
@Component
@SessionScope
class Stock implements Serializable {

	private static final List<String> NAMES = List.of("Apples", "Pears", "Plums");

	private final ConcurrentMap<String, Integer> amounts = new ConcurrentHashMap<>();

	List<Fruit> fruits() {
		return NAMES.stream().map(this::fruit).toList();
	}

	Fruit fruit(String name) {
		return new Fruit(name, this.amounts.getOrDefault(name, 0));
	}

	Fruit add(String name) {
		if (!NAMES.contains(name)) {
			throw new IllegalArgumentException("There are no such fruits");
		}
		return new Fruit(name, this.amounts.merge(name, 1, Integer::sum));
	}

	record Fruit(String name, int amount) {
	}

}
