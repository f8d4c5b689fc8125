package io.github.reflexboot.keep;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;

/**
 * Objects of expressions that stand in front of others. For one thread.
 *
 * @since 0.1.0
 */
public abstract class ForwardingObjects implements IExpressionObjects {

	private final IExpressionObjects objects;

	/**
	 * Create objects.
	 * @param objects the others
	 */
	protected ForwardingObjects(IExpressionObjects objects) {
		this.objects = objects;
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
		return this.objects.getObject(name);
	}

}
