package io.github.reflexboot.root;

import java.util.Map;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Says where a root begins, and where it ends, and shows nothing.
 */
final class RootEdgeProcessor extends AbstractElementTagProcessor {

	private static final String ELEMENT = "edge";

	private static final String COMPLETE_NAME = RootProcessors.PREFIX + ":" + ELEMENT;

	private static final String ID = "id";

	private static final String NOTE = "note";

	private static final String ROW = "row";

	RootEdgeProcessor(String prefix) {
		super(TemplateMode.HTML, prefix, ELEMENT, true, null, false, RootProcessors.PRECEDENCE);
	}

	/**
	 * Return where a root begins.
	 * @param note what is known of its tag, as the context keeps it
	 * @param row which of several elements it is
	 */
	static IStandaloneElementTag begin(IModelFactory factory, String id, String note, int row) {
		return edge(factory, Map.of(ID, id, NOTE, note, ROW, Integer.toString(row)));
	}

	static IStandaloneElementTag end(IModelFactory factory) {
		return edge(factory, Map.of());
	}

	private static IStandaloneElementTag edge(IModelFactory factory, Map<String, String> attributes) {
		return factory.createStandaloneElementTag(COMPLETE_NAME, attributes, AttributeValueQuotes.DOUBLE, false, false);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler structure) {
		if (tag.getTemplateName() != null || !(context instanceof RootContext page)) {
			throw new TemplateProcessingException("<" + tag.getElementCompleteName()
					+ "> is not for templates: write reflex:root=\"…\" on the element that is a root");
		}
		String id = tag.getAttributeValue(ID);
		if (id != null) {
			page.recorder()
				.begin(id, page.note(tag.getAttributeValue(NOTE)).path(), Integer.parseInt(tag.getAttributeValue(ROW)));
		}
		else {
			page.recorder().end();
		}
		structure.removeElement();
	}

}
