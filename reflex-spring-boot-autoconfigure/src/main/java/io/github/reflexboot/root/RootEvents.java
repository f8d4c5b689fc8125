package io.github.reflexboot.root;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.ITemplateEvent;

/**
 * The events of one template, with an edge before and behind each root, and notes on the
 * tags that insert other templates or are roots with {@code reflex:root}. For one thread.
 */
final class RootEvents {

	private final RootContext page;

	private final TemplateModel model;

	private final TemplateRoots roots;

	private final @Nullable ElementPath host;

	private final @Nullable Selection only;

	private final IModelFactory factory;

	private final Map<Integer, String> opening = new HashMap<>();

	private final Map<Integer, String> closing = new HashMap<>();

	RootEvents(RootContext page, TemplateModel model, TemplateRoots roots, @Nullable ElementPath host,
			@Nullable Selection only) {
		this.page = page;
		this.model = model;
		this.roots = roots;
		this.host = host;
		this.only = only;
		this.factory = page.getModelFactory();
		page.wanted().forEach(this::see);
		see(RootPlaces.TITLE);
	}

	private void see(String id) {
		ElementEvents root = this.roots.find(id);
		if (root != null) {
			this.opening.put(root.open(), id);
			this.closing.put(root.close(), id);
		}
	}

	/**
	 * Return the events, without the start and the end of the template.
	 */
	IModel model() {
		BitSet places = new BitSet();
		places.set(1, this.model.size() - 1);
		if (this.only != null) {
			places.and(this.only.events(this.roots));
		}
		IModel events = this.factory.createModel();
		for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
			String begun = this.opening.get(i);
			if (begun != null) {
				events.add(RootEdgeProcessor.begin(this.factory, begun, this.page.keep(noteOf(i)), TagNote.ANY));
			}
			events.add(noted(i));
			if (this.closing.containsKey(i)) {
				events.add(RootEdgeProcessor.end(this.factory));
			}
		}
		return events;
	}

	private ITemplateEvent noted(int place) {
		ITemplateEvent event = this.model.get(place);
		String attribute = this.roots.isHost(place) ? HostProcessor.COMPLETE_NAME
				: this.roots.isMarked(place) ? MarkedRootProcessor.NOTE : null;
		return (attribute != null && event instanceof IProcessableElementTag tag)
				? this.factory.setAttribute(tag, attribute, this.page.keep(noteOf(place)), AttributeValueQuotes.DOUBLE)
				: event;
	}

	private TagNote noteOf(int place) {
		ElementPath path = new ElementPath(this.host, this.model.getTemplateData(), place);
		if (this.only == null) {
			return new TagNote(path, null, false, TagNote.ANY);
		}
		ElementEvents element = this.roots.at(place);
		boolean isPicked = this.only.isPickedFrom(element, this.roots);
		int row = (isPicked && !this.roots.isNumbered(place)) ? this.only.likelyRow(place) : TagNote.ANY;
		return new TagNote(path, this.only.insertedBy(element, this.roots), isPicked, row);
	}

}
