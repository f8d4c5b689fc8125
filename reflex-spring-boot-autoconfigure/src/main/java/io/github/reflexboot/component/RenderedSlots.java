package io.github.reflexboot.component;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The content of the slots that one request renders. A component in it leaves a mark,
 * since its HTML changes while that of the slot stays. What the template of a component
 * does not show of its slots is not shown at all, whatever stands in it. For one thread
 * at a time.
 */
final class RenderedSlots {

	private final Map<String, String> html = new HashMap<>();

	/**
	 * In whose slots components stand.
	 */
	private final Map<String, String> holders = new HashMap<>();

	private final Set<String> placed = new HashSet<>();

	private UnaryOperator<String> components = (id) -> this.html.getOrDefault(id, "");

	/**
	 * Whose slot is being rendered.
	 */
	private @Nullable String holder;

	/**
	 * What no text of a visitor can contain.
	 */
	private @Nullable String mark;

	/**
	 * Have the components in slots rendered when they are shown.
	 * @param components renders a component by its id
	 */
	void renderBy(UnaryOperator<String> components) {
		this.components = components;
	}

	/**
	 * Render the content of a slot, or what is none.
	 * @param of the component whose slot it is; {@code null} for no slot
	 */
	<T> T render(@Nullable String of, Supplier<T> render) {
		String before = this.holder;
		this.holder = of;
		try {
			return render.get();
		}
		finally {
			this.holder = before;
		}
	}

	/**
	 * Return what stands for the HTML of a component that has just been rendered.
	 */
	String output(String id, String rendered) {
		if (this.holder == null) {
			return rendered;
		}
		this.html.put(id, rendered);
		this.holders.put(id, this.holder);
		return mark() + id + mark();
	}

	/**
	 * Return the content of a slot that was rendered.
	 */
	SlotContent content(String text) {
		return SlotContent.of(text, mark());
	}

	/**
	 * Show the content of a slot.
	 * @return its HTML, with that of the components in it
	 */
	String place(SlotContent content) {
		return content.text((id) -> {
			this.placed.add(id);
			return this.components.apply(id);
		});
	}

	/**
	 * Tell whether a component that was rendered is shown.
	 */
	boolean isShown(String id) {
		String slotOf = this.holders.get(id);
		if (slotOf != null) {
			return this.placed.contains(id) && isShown(slotOf);
		}
		String parent = ComponentIds.parent(id);
		return parent == null || isShown(parent);
	}

	void clear() {
		this.html.clear();
		this.holders.clear();
		this.placed.clear();
	}

	private String mark() {
		String made = this.mark;
		if (made == null) {
			byte[] random = new byte[12];
			ThreadLocalRandom.current().nextBytes(random);
			made = "\uE000" + Base64.getUrlEncoder().encodeToString(random) + "\uE000";
			this.mark = made;
		}
		return made;
	}

}
