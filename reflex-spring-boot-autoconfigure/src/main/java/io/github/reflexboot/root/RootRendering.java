package io.github.reflexboot.root;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.github.reflexboot.keep.TemplateEvents;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.engine.OutputTemplateHandler;
import org.thymeleaf.engine.ProcessorTemplateHandler;
import org.thymeleaf.engine.TemplateModel;

/**
 * Has Thymeleaf process a template, event by event: all of it, or its roots with the tags
 * around them. So variables, conditions and selected objects around a root are what they
 * are in the whole page.
 */
final class RootRendering {

	private final TemplateModel model;

	private final TemplateRoots all;

	private final Set<String> wanted;

	private final Map<Integer, TemplateRoot> opening = new HashMap<>();

	private final Map<Integer, TemplateRoot> closing = new HashMap<>();

	/**
	 * Create a rendering.
	 * @param model the template
	 * @param all its roots
	 * @param wanted the ids of those to be seen
	 */
	RootRendering(TemplateModel model, TemplateRoots all, Set<String> wanted) {
		this.model = model;
		this.all = all;
		this.wanted = wanted;
		for (String id : wanted) {
			TemplateRoot root = all.find(id);
			if (root != null) {
				this.opening.put(root.open(), root);
				this.closing.put(root.close(), root);
			}
		}
	}

	void all(IEngineContext context, RootRecorder recorder) {
		BitSet events = new BitSet();
		events.set(0, this.model.size());
		process(events, Set.of(), context, recorder);
	}

	/**
	 * Process only some elements, and of those that are there several times only what is
	 * wanted.
	 */
	void only(Collection<TemplateRoot> elements, IEngineContext context, RootRecorder recorder) {
		BitSet events = new BitSet();
		events.set(0);
		events.set(this.model.size() - 1);
		Set<TemplateRoot> picked = new HashSet<>();
		for (TemplateRoot element : elements) {
			events.set(element.open(), element.close() + 1);
			element.around().forEach(events::set);
			if (this.all.isMarked(element) && elements.stream().noneMatch((each) -> each.isAround(element))) {
				picked.add(element);
			}
		}
		process(events, picked, context, recorder);
	}

	private void process(BitSet events, Set<TemplateRoot> picked, IEngineContext context, RootRecorder recorder) {
		RootContext page = new RootContext(context, recorder, this.all, this.wanted, picked);
		TemplateEvents handler = new TemplateEvents(chain(page, recorder));
		context.increaseLevel();
		for (int i = events.nextSetBit(0); i >= 0; i = events.nextSetBit(i + 1)) {
			TemplateRoot begun = this.opening.get(i);
			if (begun != null) {
				recorder.begin(begun.id(), begun.open());
			}
			this.model.get(i).accept(handler);
			if (this.closing.containsKey(i)) {
				recorder.end();
			}
		}
		context.decreaseLevel();
	}

	private static ITemplateHandler chain(RootContext context, RootRecorder recorder) {
		ProcessorTemplateHandler processors = new ProcessorTemplateHandler();
		OutputTemplateHandler output = new OutputTemplateHandler(recorder);
		processors.setContext(context);
		output.setContext(context);
		processors.setNext(output);
		return processors;
	}

}
