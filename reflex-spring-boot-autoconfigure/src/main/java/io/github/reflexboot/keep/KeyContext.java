package io.github.reflexboot.keep;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;

/**
 * Remembers what a key is made of.
 */
final class KeyContext extends ForwardingContext {

	private final Set<String> names = new HashSet<>();

	KeyContext(ITemplateContext context) {
		super(context);
	}

	/**
	 * Return the variables that were read.
	 */
	Set<String> names() {
		return this.names;
	}

	@Override
	public @Nullable Object getVariable(String name) {
		this.names.add(name);
		return super.getVariable(name);
	}

	@Override
	public @Nullable Object getSelectionTarget() {
		this.names.add(InnerNames.SELECTION);
		return super.getSelectionTarget();
	}

}
