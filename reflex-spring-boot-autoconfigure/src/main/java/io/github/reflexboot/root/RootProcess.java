package io.github.reflexboot.root;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
		Map<String, TemplateRoot> roots = roots(this.facts.rootsOf(model));
		if (!roots.containsKey(RootPlaces.TITLE) || roots.size() == 1) {
			return false;
		}
		try {
			RootRendering rendering = new RootRendering(model, roots.values());
			if (isAlone(model, roots.keySet()) && renderAlone(rendering, roots, model, context, writer)) {
				return true;
			}
			renderAll(rendering, model, context, writer);
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

	private Map<String, TemplateRoot> roots(TemplateRoots all) {
		Map<String, TemplateRoot> roots = new LinkedHashMap<>();
		List<String> wanted = new ArrayList<>(this.render.tracked());
		wanted.add(RootPlaces.TITLE);
		for (String id : wanted) {
			TemplateRoot root = all.find(id);
			if (root != null) {
				roots.put(id, root);
			}
		}
		return roots;
	}

	private boolean isAlone(TemplateModel model, Set<String> possible) {
		RootPlaces known = this.render.known();
		return this.render.mayBeAlone() && known != null && known.template() == model.getTemplateData()
				&& possible.containsAll(this.render.shown()) && known.find(RootPlaces.TITLE) != null
				&& this.render.shown().stream().allMatch((each) -> known.find(each) != null);
	}

	/**
	 * Render only the roots.
	 * @return {@code false} if one of them has turned out to depend on what stands before
	 */
	private boolean renderAlone(RootRendering rendering, Map<String, TemplateRoot> roots, TemplateModel model,
			IContext context, Writer writer) throws IOException {
		List<TemplateRoot> shown = new ArrayList<>();
		roots.forEach((id, root) -> {
			if (RootPlaces.TITLE.equals(id) || this.render.shown().contains(id)) {
				shown.add(root);
			}
		});
		RootRecorder recorder = new RootRecorder(null);
		try {
			rendering.only(shown, context(model, context), recorder);
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
		this.render.rendered(new RenderedRoots(isAlone, recorder.text(),
				new RootPlaces(model.getTemplateData(), recorder.places())));
	}

	private static IEngineContext context(TemplateModel model, IContext context) {
		IEngineConfiguration configuration = model.getConfiguration();
		return configuration.getEngineContextFactory()
			.createEngineContext(configuration, model.getTemplateData(), null, context);
	}

}
