package io.github.reflexboot.root;

import java.util.Set;

import io.github.reflexboot.keep.ForwardingContext;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IdentifierSequences;
import org.thymeleaf.model.IProcessableElementTag;

/**
 * The context of a page whose roots are wanted. It sees who counts within the page. For
 * one thread.
 */
final class RootContext extends ForwardingContext {

	private final RootRecorder recorder;

	private final TemplateRoots roots;

	private final Set<String> wanted;

	private final Set<TemplateRoot> picked;

	/**
	 * Create a context.
	 * @param context that of the page
	 * @param recorder takes what is written
	 * @param roots those of the template
	 * @param wanted the ids of the roots to be seen
	 * @param picked the elements of which nothing but wanted roots is to be rendered
	 */
	RootContext(IEngineContext context, RootRecorder recorder, TemplateRoots roots, Set<String> wanted,
			Set<TemplateRoot> picked) {
		super(context);
		this.recorder = recorder;
		this.roots = roots;
		this.wanted = wanted;
		this.picked = picked;
	}

	@Override
	public IdentifierSequences getIdentifierSequences() {
		this.recorder.count();
		return super.getIdentifierSequences();
	}

	/**
	 * Return the element of the template that a tag with {@code reflex:root} comes from.
	 * @return {@code null} if it cannot be rendered alone
	 */
	@Nullable TemplateRoot elementOf(IProcessableElementTag tag) {
		return this.roots.markedAt(TemplateElement.placeOf(tag));
	}

	boolean isWanted(String id) {
		return this.wanted.contains(id);
	}

	boolean isPicked(@Nullable TemplateRoot element) {
		return element != null && this.picked.contains(element);
	}

	RootRecorder recorder() {
		return this.recorder;
	}

}
