package io.github.reflexboot.template;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.keep.KeptElements;

/**
 * Lets a page join a group, and show who else has. Safe for use by several threads.
 */
final class Subscribe extends AbstractStandardExpressionAttributeTagProcessor {

	private static final String PRESENCE = "presence";

	private final String prefix;

	private final ReflexGroups groups;

	private final Supplier<PresentAtRender> presence;

	Subscribe(String prefix, int precedence, ReflexGroups groups, Supplier<PresentAtRender> presence) {
		super(TemplateMode.HTML, prefix, "subscribe", precedence, true, true);
		this.prefix = prefix;
		this.groups = groups;
		this.presence = presence;
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
			Object group, IElementTagStructureHandler structure) {
		String variable = tag.getAttributeValue(this.prefix, PRESENCE);
		if (variable != null) {
			structure.removeAttribute(this.prefix, PRESENCE);
		}
		if (group == null) {
			show(structure, variable, List.of());
			return;
		}
		String token;
		if (variable != null) {
			KeptElements.refuse(context, PRESENCE + ", which counts the visitor in");
			PresentAtRender.Shown shown = this.presence.get().in(group.toString());
			show(structure, variable, shown.present());
			token = shown.token();
		}
		else {
			token = KeptElements.forVisitor(context, name + ", whose token is signed for a session",
					() -> this.groups.sign(group.toString()));
		}
		structure.setAttribute("data-reflex-subscribe", token);
	}

	private static void show(IElementTagStructureHandler structure, @Nullable String variable, List<?> present) {
		if (variable != null) {
			structure.setLocalVariable(variable.strip(), present);
		}
	}

	/**
	 * What is left of presence where nothing is subscribed to: a mistake.
	 */
	static final class PresenceAlone extends AbstractAttributeTagProcessor {

		PresenceAlone(String prefix, int precedence) {
			super(TemplateMode.HTML, prefix, null, false, PRESENCE, true, precedence + 1, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler structure) {
			throw new TemplateProcessingException("reflex:presence shows who is in the group of the same element, "
					+ "so the element needs a reflex:subscribe=\"${group}\" as well");
		}

	}

}
