package io.github.reflexboot.share;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IWebContext;

/**
 * What a template finds under a name before it sets anything itself.
 *
 * @param page the context of the page
 */
record PageValues(IWebContext page) {

	@Nullable Object get(String name) {
		return this.page.containsVariable(name) ? this.page.getVariable(name)
				: this.page.getExchange().getAttributeValue(name);
	}

	boolean has(String name) {
		return this.page.containsVariable(name) || this.page.getExchange().containsAttribute(name);
	}

}
