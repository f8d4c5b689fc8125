package io.github.reflexboot.root;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;

/**
 * The objects of expressions, of which Thymeleaf's for Spring Security is that of the
 * page's own context: it accepts no other class.
 */
final class PageObjects implements IExpressionObjects {

	private static final String AUTHORIZATION = "authorization";

	private final IExpressionObjects objects;

	private final IExpressionObjects page;

	/**
	 * Create objects.
	 * @param objects those that are made for a context which sees who counts
	 * @param page those of the page's own context
	 */
	PageObjects(IExpressionObjects objects, IExpressionObjects page) {
		this.objects = objects;
		this.page = page;
	}

	@Override
	public int size() {
		return this.objects.size();
	}

	@Override
	public boolean containsObject(String name) {
		return this.objects.containsObject(name);
	}

	@Override
	public Set<String> getObjectNames() {
		return this.objects.getObjectNames();
	}

	@Override
	public @Nullable Object getObject(String name) {
		return (AUTHORIZATION.equals(name) ? this.page : this.objects).getObject(name);
	}

}
