package io.github.reflexboot.template;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import io.github.reflexboot.ReflexGroups;

/**
 * What templates can say besides {@code data-*} attributes:
 * {@code reflex:subscribe="${group}"} lets the page join a group, by the token that it
 * writes, in this session. Its expression cannot read parameters of the request, so that
 * no visitor chooses the group. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "reflex";

	private static final int PRECEDENCE = 1000;

	private final ReflexGroups groups;

	/**
	 * Create a dialect.
	 * @param groups makes the tokens
	 */
	public ReflexDialect(ReflexGroups groups) {
		super("Reflex for Spring Boot", PREFIX, PRECEDENCE);
		this.groups = groups;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Subscribe(prefix, this.groups));
	}

	private static final class Subscribe extends AbstractStandardExpressionAttributeTagProcessor {

		private final ReflexGroups groups;

		private Subscribe(String prefix, ReflexGroups groups) {
			super(TemplateMode.HTML, prefix, "subscribe", PRECEDENCE, true, true);
			this.groups = groups;
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				Object group, IElementTagStructureHandler structure) {
			if (group != null) {
				structure.setAttribute("data-reflex-subscribe", this.groups.sign(group.toString()));
			}
		}

	}

}
