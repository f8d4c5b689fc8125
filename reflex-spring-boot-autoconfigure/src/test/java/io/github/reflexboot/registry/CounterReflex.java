package io.github.reflexboot.registry;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;

/**
 * The reflex that several tests look for.
 */
@Reflex
class CounterReflex {

	@ReflexAction
	void increment() {
	}

}
