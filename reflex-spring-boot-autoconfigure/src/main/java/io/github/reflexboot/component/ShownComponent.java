package io.github.reflexboot.component;

import java.util.List;
import java.util.Map;

import io.github.reflexboot.registry.ComponentType;

/**
 * A component as a page shows it: all that is needed to make it again without the page.
 *
 * @param id what it is called in its page
 * @param type its class
 * @param initial its state at first, as JSON
 * @param arguments what its tag gave it, as a fingerprint
 * @param slots what its tag holds, by the names of the slots; that of the default slot is
 * empty
 */
record ShownComponent(String id, ComponentType type, String initial, long arguments, Map<String, SlotContent> slots) {

	private static final int OVERHEAD = 200;

	ShownComponent with(Map<String, SlotContent> content) {
		return new ShownComponent(this.id, this.type, this.initial, this.arguments, content);
	}

	/**
	 * Return about how many bytes it takes.
	 */
	int weight() {
		return OVERHEAD + this.id.length() + this.initial.length()
				+ this.slots.values().stream().mapToInt(SlotContent::weight).sum();
	}

	/**
	 * Return the ids of the components that stand in its slots.
	 */
	List<String> held() {
		return this.slots.values().stream().flatMap((slot) -> slot.components().stream()).toList();
	}

}
