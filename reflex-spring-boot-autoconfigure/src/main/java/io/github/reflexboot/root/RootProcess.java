package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
		Set<String> wanted = this.render.tracked().stream().filter(roots::mayHave).collect(Collectors.toSet());
		if (wanted.isEmpty() || !roots.mayHave(RootPlaces.TITLE)) {
			return false;
		}
		wanted.add(RootPlaces.TITLE);
		try {
			Selection only = only(model);
			if (only == null || !renderAlone(model, only, wanted, context, writer)) {
				renderAll(model, wanted, context, writer);
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
	 * Return what is to be rendered alone.
	 * @return {@code null} if all of the page is to be rendered
	 */
	private @Nullable Selection only(TemplateModel model) {
		RootPlaces known = this.render.known();
		if (!this.render.mayBeAlone() || known == null || !known.hasAll(this.render.shownWithTitle())) {
			return null;
		}
		return Selection.of(model.getTemplateData(),
				known.places()
					.stream()
					.filter((each) -> this.render.shownWithTitle().contains(each.id()))
					.map(RootPlace::element)
					.toList());
	}

	/**
	 * Render only the roots.
	 * @return {@code false} if one of them has turned out to depend on more, or is not
	 * there any more: then it may have come to stand elsewhere
	 */
	private boolean renderAlone(TemplateModel model, Selection only, Set<String> wanted, IContext context,
			Writer writer) throws IOException {
		RootRecorder recorder = new RootRecorder(null);
		try {
			RootRendering.of(model, only, context(model, context, recorder, wanted));
		}
		catch (RuntimeException ex) {
			if (recorder.isSpoilt()) {
				return false;
			}
			throw ex;
		}
		RootPlaces places = places(recorder);
		if (!places.hasAll(this.render.shownWithTitle())) {
			return false;
		}
		this.render.rendered(new RenderedRoots(true, this.render.shownWithTitle(), recorder.text(), places));
		writer.write(recorder.text());
		writer.flush();
		return true;
	}

	private void renderAll(TemplateModel model, Set<String> wanted, IContext context, Writer writer)
			throws IOException {
		RootRecorder recorder = new RootRecorder(writer);
		RootRendering.of(model, null, context(model, context, recorder, wanted));
		if (!recorder.isSpoilt()) {
			this.render
				.rendered(new RenderedRoots(false, this.render.shownWithTitle(), recorder.text(), places(recorder)));
		}
		writer.flush();
	}

	private static RootPlaces places(RootRecorder recorder) {
		return new RootPlaces(recorder.places());
	}

	private RootContext context(TemplateModel model, IContext context, RootRecorder recorder, Set<String> wanted) {
		IEngineConfiguration configuration = model.getConfiguration();
		IEngineContext page = configuration.getEngineContextFactory()
			.createEngineContext(configuration, model.getTemplateData(), null, context);
		return new RootContext(page, recorder, this.facts, wanted);
	}

}
