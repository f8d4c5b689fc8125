package io.github.reflexboot.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.reflexboot.keep.ForwardingContext;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IdentifierSequences;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.expression.IExpressionObjects;
import org.thymeleaf.model.IModel;

/**
 * The context of a page whose roots are wanted. It sees who counts within the page. For
 * one thread.
 */
final class RootContext extends ForwardingContext {

	private final IExpressionObjects objects;

	private final RootRecorder recorder;

	private final TemplateEngineFacts facts;

	private final Set<String> wanted;

	private final List<TagNote> notes = new ArrayList<>();

	/**
	 * Create a context.
	 * @param context that of the page
	 * @param recorder takes what is written
	 * @param facts what is known of templates
	 * @param wanted the ids of the roots to be seen
	 */
	RootContext(IEngineContext context, RootRecorder recorder, TemplateEngineFacts facts, Set<String> wanted) {
		super(context);
		this.objects = new PageObjects(super.getExpressionObjects(), context.getExpressionObjects());
		this.recorder = recorder;
		this.facts = facts;
		this.wanted = wanted;
	}

	@Override
	public IExpressionObjects getExpressionObjects() {
		return this.objects;
	}

	@Override
	public IdentifierSequences getIdentifierSequences() {
		this.recorder.count();
		return super.getIdentifierSequences();
	}

	/**
	 * Return the events of a template in which roots are seen.
	 * @param model the template
	 * @param host the element that inserts it; {@code null} for the page's own
	 * @param only what is to be rendered of it; {@code null} for all
	 */
	IModel events(TemplateModel model, @Nullable ElementPath host, @Nullable Selection only) {
		return new RootEvents(this, model, this.facts.rootsOf(model), host, only).model();
	}

	Set<String> wanted() {
		return this.wanted;
	}

	boolean isWanted(String id) {
		return this.wanted.contains(id);
	}

	/**
	 * Remember what is known of a tag.
	 * @return how to ask for it
	 */
	String keep(TagNote note) {
		this.notes.add(note);
		return Integer.toString(this.notes.size() - 1);
	}

	TagNote note(String kept) {
		return this.notes.get(Integer.parseInt(kept));
	}

	RootRecorder recorder() {
		return this.recorder;
	}

}
