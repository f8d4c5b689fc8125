package io.github.reflexboot.benchmarks.server;

import jakarta.servlet.http.HttpSession;

/**
 * How many parts a visitor has taken.
 */
final class Taken {

	private static final String NAME = "taken";

	private Taken() {
	}

	static int get(HttpSession session) {
		Integer taken = (Integer) session.getAttribute(NAME);
		return (taken != null) ? taken : 0;
	}

	static int add(HttpSession session) {
		int taken = get(session) + 1;
		session.setAttribute(NAME, taken);
		return taken;
	}

}
