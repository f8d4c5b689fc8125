package io.github.reflexboot.keep;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IdentifierSequences;

/**
 * Watches an element that is rendered in order to be kept. It can read the variables that
 * its key has read and those that it sets itself, and nothing else of the page or the
 * visitor.
 */
final class ElementContext extends WatchedContext {

	private final Miss miss;

	ElementContext(ITemplateContext context, Miss miss, ForeignAttributes foreign) {
		super(context, miss.refusals(), foreign);
		this.miss = miss;
	}

	@Override
	protected void read(String name, String nameInKey) {
		if (!this.miss.names().contains(nameInKey)) {
			throw this.miss.refusals().missing(nameInKey);
		}
	}

	@Override
	RuntimeException caseOnly() {
		return this.miss.refusals().caseOnly();
	}

	@Override
	protected boolean isKeepable() {
		return this.miss.key().isOfCacheableTemplates() && super.isKeepable();
	}

	@Override
	public IdentifierSequences getIdentifierSequences() {
		throw this.miss.refusals().personal("a number that is counted within the page (th:field or #ids)");
	}

	KeptElement kept(String html) {
		return new KeptElement(html, hasLinks(), validities());
	}

}
