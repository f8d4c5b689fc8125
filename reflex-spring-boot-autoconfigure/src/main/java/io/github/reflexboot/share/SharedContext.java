package io.github.reflexboot.share;

import org.thymeleaf.context.IEngineContext;

import io.github.reflexboot.keep.PersonalTexts;
import io.github.reflexboot.keep.WatchedContext;

/**
 * The context of a page that is rendered for several viewers. For one thread.
 */
final class SharedContext extends WatchedContext {

	private static final String PREFIX = "reflex";

	private final PageValues page;

	private final SeenValues seen;

	/**
	 * Create a context.
	 * @param context that of the page
	 * @param personal decides what becomes of that which is for one visitor
	 * @param page what the template finds
	 * @param seen takes down what it reads
	 */
	SharedContext(IEngineContext context, PersonalTexts personal, PageValues page, SeenValues seen) {
		super(context, personal, PREFIX);
		this.page = page;
		this.seen = seen;
	}

	@Override
	protected void read(String name, String nameInKey) {
		if (!name.equals(nameInKey) || isSelection(name)) {
			if (hasSelectionTarget()) {
				throw new NotForAllException("reads an object that was selected before it began");
			}
			return;
		}
		this.seen.read(name, this.page);
	}

	boolean isForAll() {
		return isKeepable();
	}

}
