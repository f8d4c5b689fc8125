package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateOutputException;

/**
 * Processes one template for a reflex with roots, if that is possible. For one thread.
 */
final class RootProcess {

	private final TemplateEngineFacts facts;

	private final RootRender render;

	private final Runnable again;

	private @Nullable TemplateModel failed;

	/**
	 * Create a process.
	 * @param again is called before a page is rendered once more
	 */
	RootProcess(TemplateEngineFacts facts, RootRender render, Runnable again) {
		this.facts = facts;
		this.render = render;
		this.again = again;
	}

	/**
	 * Process a template.
	 * @return whether that was done; if not, nothing was written
	 */
	boolean run(String template, IContext context, Writer writer) {
		TemplateModel model = this.facts.find(template);
		if (model == null) {
			return false;
		}
		TemplateRoots roots = this.facts.rootsOf(model);
		Set<String> wanted = this.render.tracked().stream().filter(roots::mayHave).collect(Collectors.toSet());
		if (wanted.isEmpty() || !roots.mayHave(RootPlaces.TITLE)) {
			return false;
		}
		wanted.add(RootPlaces.TITLE);
		try {
			return renderAlone(model, true, wanted, context, writer)
					|| renderAlone(model, false, wanted, context, writer)
					|| render(model, null, wanted, context, writer);
		}
		catch (IOException ex) {
			throw new TemplateOutputException("An error happened during template rendering", template, -1, -1, ex);
		}
	}

	/**
	 * What was not done here has been done otherwise, so it is not the template's fault.
	 */
	void end() {
		if (this.failed != null) {
			this.facts.exclude(this.failed);
		}
	}

	/**
	 * Render only roots.
	 * @param areInPlace whether to count on rows being where they were
	 */
	private boolean renderAlone(TemplateModel model, boolean areInPlace, Set<String> wanted, IContext context,
			Writer writer) throws IOException {
		RootPlaces known = this.render.known();
		Set<String> shown = this.render.shownWithTitle();
		if (!this.render.mayBeAlone() || known == null || !known.hasAll(shown)) {
			return false;
		}
		List<RootPlace> roots = known.places().stream().filter((each) -> shown.contains(each.id())).toList();
		if (areInPlace && roots.stream().allMatch((each) -> each.row() == TagNote.ANY)) {
			return false;
		}
		Selection only = Selection.of(model.getTemplateData(), roots, areInPlace);
		return only != null && render(model, only, wanted, context, writer);
	}

	/**
	 * Render a page, or only its roots.
	 * @return {@code false} if that has failed, or a root has turned out to depend on
	 * more or not to be there any more: it may have come to stand elsewhere
	 */
	private boolean render(TemplateModel model, @Nullable Selection only, Set<String> wanted, IContext context,
			Writer writer) throws IOException {
		boolean isAlone = only != null;
		RootRecorder recorder = new RootRecorder(writer, isAlone);
		try {
			RootRendering.of(model, only, context(model, context, recorder, wanted));
		}
		catch (RuntimeException ex) {
			if (recorder.isSpoilt() && !isAlone) {
				throw ex;
			}
			this.failed = isAlone ? null : model;
			this.again.run();
			return false;
		}
		RootPlaces places = new RootPlaces(recorder.places());
		if (isAlone && !places.hasAll(this.render.shownWithTitle())) {
			this.again.run();
			return false;
		}
		if (!recorder.isSpoilt()) {
			this.render.rendered(new RenderedRoots(isAlone, this.render.shownWithTitle(), recorder.text(), places));
		}
		recorder.finish();
		return true;
	}

	private RootContext context(TemplateModel model, IContext context, RootRecorder recorder, Set<String> wanted) {
		IEngineConfiguration configuration = model.getConfiguration();
		IEngineContext page = configuration.getEngineContextFactory()
			.createEngineContext(configuration, model.getTemplateData(), null, context);
		return new RootContext(page, recorder, this.facts, wanted);
	}

}
