package io.github.reflexboot.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * Finds what the tag of a component holds: the content of the slots that are named in it,
 * and of the default slot, which is all the rest.
 */
final class Slots {

	static final String ELEMENT = "slot";

	private final String element;

	private final IModel rest;

	private final Map<String, IModel> named = new LinkedHashMap<>();

	private @Nullable IModel slot;

	private int depth;

	private Slots(String prefix, IModelFactory factory) {
		this.element = prefix + ":" + ELEMENT;
		this.rest = factory.createModel();
	}

	/**
	 * Read the tag and what it holds.
	 * @param model the events of the whole element
	 * @param prefix that of our dialect
	 * @param factory makes models
	 * @param render renders the content of a slot
	 * @return the content by the names of the slots; that of the default slot is empty
	 */
	static Map<String, SlotContent> read(IModel model, String prefix, IModelFactory factory,
			Function<IModel, SlotContent> render) {
		if (model.size() <= 1) {
			return Map.of();
		}
		Slots slots = new Slots(prefix, factory);
		for (int i = 1; i < model.size() - 1; i++) {
			slots.add(model.get(i), factory);
		}
		Map<String, SlotContent> contents = new LinkedHashMap<>();
		slots.named.forEach((name, content) -> contents.put(name, render.apply(content)));
		SlotContent unnamed = render.apply(slots.rest);
		if (!unnamed.isBlank()) {
			contents.putIfAbsent("", unnamed);
		}
		return contents;
	}

	private void add(ITemplateEvent event, IModelFactory factory) {
		boolean opens = event instanceof IOpenElementTag;
		boolean closes = event instanceof ICloseElementTag close && !close.isUnmatched();
		if (this.depth == 0 && opens && isSlot((IElementTag) event)) {
			this.slot = factory.createModel();
			this.named.put(name((IProcessableElementTag) event), this.slot);
		}
		else if (this.depth == 1 && closes && this.slot != null) {
			this.slot = null;
		}
		else {
			((this.slot != null) ? this.slot : this.rest).add(event);
		}
		if (opens || closes) {
			this.depth += opens ? 1 : -1;
		}
	}

	private boolean isSlot(IElementTag tag) {
		String name = tag.getElementCompleteName();
		return name.equalsIgnoreCase(this.element) || name.equalsIgnoreCase(this.element.replace(':', '-'));
	}

	static String name(IProcessableElementTag tag) {
		String name = tag.getAttributeValue("name");
		return (name != null) ? name : "";
	}

}
