package org.example.views.guests;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexElement;

@Reflex
class CounterReflex {

	private final Counter counter;

	CounterReflex(Counter counter) {
		this.counter = counter;
	}

	@ReflexAction
	void increment(ReflexElement element) {
		this.counter.add(element.dataset("step", Integer.class));
	}

}
