package io.github.reflexboot.root;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;

import io.github.reflexboot.keep.ForwardingObjects;

/**
 * The objects of expressions, of which Thymeleaf's for Spring Security is that of the
 * page's own context: it accepts no other class.
 */
final class PageObjects extends ForwardingObjects {

	private static final String AUTHORIZATION = "authorization";

	private final IExpressionObjects page;

	/**
	 * Create objects.
	 * @param objects those that are made for a context which sees who counts
	 * @param page those of the page's own context
	 */
	PageObjects(IExpressionObjects objects, IExpressionObjects page) {
		super(objects);
		this.page = page;
	}

	@Override
	public @Nullable Object getObject(String name) {
		return AUTHORIZATION.equals(name) ? this.page.getObject(name) : super.getObject(name);
	}

}
