package io.github.reflexboot.samples.showcase.dashboard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * What all visitors have ordered together, until the server stops.
 */
@Component
class Orders {

	private final Map<Tea, Integer> sold = new EnumMap<>(Tea.class);

	private Tea last;

	Orders() {
		for (Tea each : Tea.values()) {
			place(each);
		}
	}

	final synchronized void place(Tea tea) {
		this.sold.merge(tea, 1, Integer::sum);
		this.last = tea;
	}

	synchronized Tea last() {
		return this.last;
	}

	synchronized Tea best() {
		return Collections.max(this.sold.entrySet(), Map.Entry.comparingByValue()).getKey();
	}

	synchronized int number() {
		return this.sold.values().stream().mapToInt(Integer::intValue).sum();
	}

	synchronized BigDecimal turnover() {
		return this.sold.entrySet()
			.stream()
			.map((each) -> each.getKey().price().multiply(BigDecimal.valueOf(each.getValue())))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
