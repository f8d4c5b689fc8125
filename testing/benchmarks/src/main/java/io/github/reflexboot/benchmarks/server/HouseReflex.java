package io.github.reflexboot.benchmarks.server;

import io.github.reflexboot.Reflex;
import io.github.reflexboot.ReflexAction;
import jakarta.servlet.http.HttpSession;

/**
 * What a click calls.
 */
@Reflex
class HouseReflex {

	@ReflexAction
	void take(HttpSession session) {
		Taken.add(session);
	}

}
