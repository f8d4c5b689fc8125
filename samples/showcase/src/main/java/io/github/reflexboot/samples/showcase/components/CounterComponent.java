package io.github.reflexboot.samples.showcase.components;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;

@ReflexComponent("counter")
class CounterComponent {

	@State
	private int count;

	@ReflexAction
	void increment() {
		this.count++;
	}

	@ReflexAction
	void decrement() {
		this.count--;
	}

}
