package io.github.reflexboot.root;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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

	private final Map<Integer, TemplateRoot> opening = new HashMap<>();

	private final Map<Integer, TemplateRoot> closing = new HashMap<>();

	RootRendering(TemplateModel model, Collection<TemplateRoot> roots) {
		this.model = model;
		for (TemplateRoot root : roots) {
			this.opening.put(root.open(), root);
			this.closing.put(root.close(), root);
		}
	}

	void all(IEngineContext context, RootRecorder recorder) {
		BitSet events = new BitSet();
		events.set(0, this.model.size());
		process(events, context, recorder);
	}

	/**
	 * Process only some roots.
	 */
	void only(Collection<TemplateRoot> roots, IEngineContext context, RootRecorder recorder) {
		BitSet events = new BitSet();
		events.set(0);
		events.set(this.model.size() - 1);
		for (TemplateRoot root : roots) {
			events.set(root.open(), root.close() + 1);
			root.around().forEach(events::set);
		}
		process(events, context, recorder);
	}

	private void process(BitSet events, IEngineContext context, RootRecorder recorder) {
		TemplateEvents handler = new TemplateEvents(chain(new RootContext(context, recorder), recorder));
		context.increaseLevel();
		for (int i = events.nextSetBit(0); i >= 0; i = events.nextSetBit(i + 1)) {
			TemplateRoot begun = this.opening.get(i);
			if (begun != null) {
				recorder.begin(begun.id());
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
