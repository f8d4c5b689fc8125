package io.github.reflexboot.template;

import java.util.HashSet;
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
import io.github.reflexboot.keep.KeptElements;
import io.github.reflexboot.root.RootProcessors;

/**
 * What templates can say besides {@code data-*} attributes:
 * {@code reflex:subscribe="${group}"} lets the page join a group, by the token that it
 * writes, in this session. Its expression cannot read parameters of the request, so that
 * no visitor chooses the group. {@code reflex:cache="${row}"} keeps an element as it was
 * rendered, for as long as its key is equal. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class ReflexDialect extends AbstractProcessorDialect {

	private static final String PREFIX = "reflex";

	private static final int PRECEDENCE = 1000;

	private final ReflexGroups groups;

	private final KeptElements elements;

	/**
	 * Create a dialect.
	 * @param groups makes the tokens
	 * @param elements keeps what was rendered
	 */
	public ReflexDialect(ReflexGroups groups, KeptElements elements) {
		super("Reflex for Spring Boot", PREFIX, PRECEDENCE);
		this.groups = groups;
		this.elements = elements;
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		Set<IProcessor> processors = new HashSet<>(this.elements.processors(prefix));
		processors.addAll(RootProcessors.of(prefix));
		processors.add(new Subscribe(prefix, this.groups));
		return processors;
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
				KeptElements.refuse(context, name + ", whose token is signed for a session");
				structure.setAttribute("data-reflex-subscribe", this.groups.sign(group.toString()));
			}
		}

	}

}
