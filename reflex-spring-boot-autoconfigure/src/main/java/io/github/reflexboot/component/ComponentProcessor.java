package io.github.reflexboot.component;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.web.servlet.IServletWebExchange;

import io.github.reflexboot.keep.KeptElements;
import io.github.reflexboot.keep.ModelWriter;
import io.github.reflexboot.keep.OutputProcessor;
import io.github.reflexboot.registry.ComponentType;
import io.github.reflexboot.registry.ReflexException;
import io.github.reflexboot.registry.StateFields.StateField;

/**
 * Shows a component in place of its tag.
 */
final class ComponentProcessor extends AbstractElementModelProcessor {

	static final String ELEMENT = "component";

	/**
	 * Behind what repeats or leaves out an element, before what would write an attribute.
	 */
	static final int PRECEDENCE = 660;

	private final ComponentParts parts;

	ComponentProcessor(String prefix, ComponentParts parts) {
		super(TemplateMode.HTML, prefix, ELEMENT, true, null, false, PRECEDENCE);
		this.parts = parts;
	}

	@Override
	protected void doProcess(ITemplateContext context, IModel model, IElementModelStructureHandler structure) {
		IProcessableElementTag element = (IProcessableElementTag) model.get(0);
		KeptElements.refuse(context, element.getElementCompleteName() + ", which has a state of its own");
		try {
			OutputProcessor.answer(show(context, model, element), getDialectPrefix(), context, model, structure);
		}
		catch (IllegalArgumentException | IllegalStateException | ReflexException ex) {
			throw new TemplateProcessingException(
					"<" + element.getElementCompleteName() + "> cannot be shown: " + ex.getMessage(),
					element.getTemplateName(), element.getLine(), element.getCol(), ex);
		}
	}

	private String show(ITemplateContext context, IModel model, IProcessableElementTag element) {
		IServletWebExchange exchange = (IServletWebExchange) ((IWebContext) context).getExchange();
		HttpServletRequest request = (HttpServletRequest) exchange.getNativeRequestObject();
		PageComponents page = PageComponents.of(request);
		ComponentTag tag = ComponentTag.read(element, context);
		ComponentInstance instance = begin(tag, CurrentComponent.of(context), page);
		ShownComponent shown = setState(instance, tag, request, page);
		page.complete(instance);
		Map<String, SlotContent> slots = page.slots()
			.render(instance.id(), () -> Slots.read(model, getDialectPrefix(), context.getModelFactory(),
					(slot) -> page.slots().content(ModelWriter.render(slot, context))));
		if (shown != null && page.taken().areWanted()) {
			page.taken().add(shown.with(slots));
		}
		String html = page.slots()
			.render(null,
					() -> this.parts.templates()
						.render(instance, slots, page, request,
								(HttpServletResponse) exchange.getNativeResponseObject(), context.getLocale()));
		return page.slots().output(instance.id(), html);
	}

	private ComponentInstance begin(ComponentTag tag, @Nullable CurrentComponent current, PageComponents page) {
		String id = ComponentIds.of((current != null) ? current.id() : null, tag.name(), tag.key());
		ComponentType type = this.parts.registry().get().component(tag.name());
		if (!page.taken().begin(id)) {
			throw new IllegalArgumentException("there is another one with the name '" + tag.name() + "'"
					+ ((tag.key() != null) ? " and the key '" + tag.key() + "'" : " and no key")
					+ ", expected a key=\"…\" that tells them apart");
		}
		return this.parts.factory().create(id, type);
	}

	/**
	 * Give an instance its state: what its tag says, and what is kept of it.
	 * @return what is needed to make it again; {@code null} if nobody wants to know
	 */
	private @Nullable ShownComponent setState(ComponentInstance instance, ComponentTag tag, HttpServletRequest request,
			PageComponents page) {
		List<StateField> given = this.parts.arguments().set(instance, tag.arguments());
		StatePlace place = page.place(request);
		if (!page.taken().areWanted() && !this.parts.factory().isKept(instance, place)) {
			this.parts.factory().codec().prove(instance.type(), instance.target());
			return null;
		}
		ShownComponent shown = this.parts.factory().describe(instance, given);
		this.parts.factory().restore(instance, shown, place);
		return shown;
	}

}
