package io.github.reflexboot.keep;

import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.model.AbstractModelVisitor;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;

/**
 * Hands the events of a template to what processes them.
 *
 * @since 0.1.0
 */
public final class TemplateEvents extends AbstractModelVisitor {

	private final ITemplateHandler handler;

	/**
	 * Create a visitor.
	 * @param handler gets each event
	 */
	public TemplateEvents(ITemplateHandler handler) {
		this.handler = handler;
	}

	@Override
	public void visit(ITemplateStart start) {
		this.handler.handleTemplateStart(start);
	}

	@Override
	public void visit(ITemplateEnd end) {
		this.handler.handleTemplateEnd(end);
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
