package org.example.views.guests;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

@Component
class Counter {

	private final AtomicInteger value = new AtomicInteger();

	int value() {
		return this.value.get();
	}

	void add(int step) {
		this.value.addAndGet(step);
	}

}
