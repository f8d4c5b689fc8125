package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Processes one template for a reflex with roots, if that is possible. For one thread.
 */
final class RootProcess {

	private final TemplateEngineFacts facts;

	private final RootRender render;

	RootProcess(TemplateEngineFacts facts, RootRender render) {
		this.facts = facts;
		this.render = render;
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
		Set<String> wanted = wanted(roots);
		if (roots.find(RootPlaces.TITLE) == null || wanted.size() == 1) {
			return false;
		}
		try {
			RootRendering rendering = new RootRendering(model, roots, wanted);
			Set<TemplateRoot> alone = alone(model, roots);
			if (alone.isEmpty() || !renderAlone(rendering, alone, model, context, writer)) {
				renderAll(rendering, model, context, writer);
			}
			return true;
		}
		catch (TemplateEngineException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new TemplateOutputException("An error happened during template rendering", template, -1, -1, ex);
		}
		catch (RuntimeException ex) {
			throw new TemplateProcessingException("Exception processing template", template, ex);
		}
	}

	/**
	 * Return the ids that may be those of roots which can be rendered alone.
	 */
	private Set<String> wanted(TemplateRoots roots) {
		Set<String> ids = new HashSet<>(this.render.tracked());
		ids.removeIf((id) -> !roots.areMarked() && roots.find(id) == null);
		ids.add(RootPlaces.TITLE);
		return ids;
	}

	/**
	 * Return the elements that are to be rendered alone, with the title.
	 * @return none if all of the page is to be rendered
	 */
	private Set<TemplateRoot> alone(TemplateModel model, TemplateRoots roots) {
		RootPlaces known = this.render.known();
		if (!this.render.mayBeAlone() || known == null || known.template() != model.getTemplateData()) {
			return Set.of();
		}
		Set<TemplateRoot> elements = new HashSet<>();
		for (String id : this.render.shownWithTitle()) {
			RootPlace place = known.find(id);
			TemplateRoot element = (place != null) ? roots.of(place) : null;
			if (element == null) {
				return Set.of();
			}
			elements.add(element);
		}
		return elements;
	}

	/**
	 * Render only the roots.
	 * @return {@code false} if one of them has turned out to depend on what stands before
	 */
	private boolean renderAlone(RootRendering rendering, Set<TemplateRoot> elements, TemplateModel model,
			IContext context, Writer writer) throws IOException {
		RootRecorder recorder = new RootRecorder(null);
		try {
			rendering.only(elements, context(model, context), recorder);
		}
		catch (RuntimeException ex) {
			if (recorder.isSpoilt()) {
				return false;
			}
			throw ex;
		}
		finish(recorder, true, model);
		writer.write(recorder.text());
		writer.flush();
		return true;
	}

	private void renderAll(RootRendering rendering, TemplateModel model, IContext context, Writer writer)
			throws IOException {
		RootRecorder recorder = new RootRecorder(writer);
		rendering.all(context(model, context), recorder);
		if (!recorder.isSpoilt()) {
			finish(recorder, false, model);
		}
		writer.flush();
	}

	private void finish(RootRecorder recorder, boolean isAlone, TemplateModel model) {
		this.render.rendered(new RenderedRoots(isAlone, this.render.shownWithTitle(), recorder.text(),
				new RootPlaces(model.getTemplateData(), recorder.places())));
	}

	private static IEngineContext context(TemplateModel model, IContext context) {
		IEngineConfiguration configuration = model.getConfiguration();
		return configuration.getEngineContextFactory()
			.createEngineContext(configuration, model.getTemplateData(), null, context);
	}

}
