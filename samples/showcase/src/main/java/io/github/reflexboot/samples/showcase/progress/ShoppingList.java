package io.github.reflexboot.samples.showcase.progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import io.github.reflexboot.ReflexBroadcaster;

import org.springframework.stereotype.Component;

/**
 * What all visitors buy together, until the server stops. Whoever looks at it sees each
 * change.
 */
@Component
class ShoppingList {

	static final String GROUP = "shopping";

	private static final int MOST = 12;

	private final Deque<String> things = new ArrayDeque<>(List.of("Bread", "Olives"));

	private final ReflexBroadcaster broadcaster;

	ShoppingList(ReflexBroadcaster broadcaster) {
		this.broadcaster = broadcaster;
	}

	synchronized List<String> all() {
		return List.copyOf(this.things);
	}

	void add(String thing) {
		synchronized (this) {
			this.things.remove(thing);
			this.things.addFirst(thing);
			if (this.things.size() > MOST) {
				this.things.removeLast();
			}
		}
		this.broadcaster.toGroup(GROUP).refresh();
	}

	void remove(String thing) {
		synchronized (this) {
			this.things.remove(thing);
		}
		this.broadcaster.toGroup(GROUP).refresh();
	}

}
