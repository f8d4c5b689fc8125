package io.github.reflexboot.benchmarks.server;

import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;

/**
 * Counts the clicks by itself.
 */
@ReflexComponent("takes")
class TakesComponent {

	// Read by the template.
	@SuppressWarnings("UnusedVariable")
	@State
	private int taken;

	@ReflexAction
	void take() {
		this.taken++;
	}

}
