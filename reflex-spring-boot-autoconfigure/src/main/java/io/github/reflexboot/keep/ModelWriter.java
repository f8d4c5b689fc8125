package io.github.reflexboot.keep;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.engine.OutputTemplateHandler;
import org.thymeleaf.engine.ProcessorTemplateHandler;
import org.thymeleaf.model.AbstractModelVisitor;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;
import org.thymeleaf.util.FastStringWriter;

/**
 * Renders part of a template as Thymeleaf renders it within its page. It tells no
 * processor that a template begins, since it is within one.
 */
final class ModelWriter extends AbstractModelVisitor {

	private final ITemplateHandler handler;

	private ModelWriter(ITemplateHandler handler) {
		this.handler = handler;
	}

	static String render(IModel model, ITemplateContext context) {
		FastStringWriter writer = new FastStringWriter();
		ProcessorTemplateHandler handler = new ProcessorTemplateHandler();
		handler.setContext(context);
		handler.setNext(new OutputTemplateHandler(writer));
		model.accept(new ModelWriter(handler));
		return writer.toString();
	}

	@Override
	public void visit(IOpenElementTag tag) {
		this.handler.handleOpenElement(tag);
	}

	@Override
	public void visit(ICloseElementTag tag) {
		this.handler.handleCloseElement(tag);
	}

	@Override
	public void visit(IStandaloneElementTag tag) {
		this.handler.handleStandaloneElement(tag);
	}

	@Override
	public void visit(IText text) {
		this.handler.handleText(text);
	}

	@Override
	public void visit(IComment comment) {
		this.handler.handleComment(comment);
	}

	@Override
	public void visit(ICDATASection section) {
		this.handler.handleCDATASection(section);
	}

	@Override
	public void visit(IDocType type) {
		this.handler.handleDocType(type);
	}

	@Override
	public void visit(IXMLDeclaration declaration) {
		this.handler.handleXMLDeclaration(declaration);
	}

	@Override
	public void visit(IProcessingInstruction instruction) {
		this.handler.handleProcessingInstruction(instruction);
	}

}
