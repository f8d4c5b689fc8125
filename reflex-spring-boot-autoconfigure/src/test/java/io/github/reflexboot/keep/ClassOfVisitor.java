package io.github.reflexboot.keep;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * An application's own dialect, which shows the visitor before anything else.
 */
public final class ClassOfVisitor extends AbstractProcessorDialect {

	public ClassOfVisitor() {
		super("own", null, 10);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set
			.of(new AbstractAttributeTagProcessor(TemplateMode.HTML, prefix, null, false, "visitor", false, 10, true) {

				@Override
				protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
						String value, IElementTagStructureHandler structure) {
					structure.setAttribute("class",
							((IWebContext) context).getExchange().getRequest().getHeaderValue("visitor"));
				}

			});
	}

}
