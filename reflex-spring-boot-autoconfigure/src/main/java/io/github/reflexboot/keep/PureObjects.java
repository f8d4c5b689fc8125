package io.github.reflexboot.keep;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.expression.IExpressionObjects;

/**
 * The objects of expressions, such as {@code #strings}, whose results follow from their
 * arguments and the language. Of all others nothing is known: they may ask who the
 * visitor is.
 */
final class PureObjects extends ForwardingObjects {

	private static final Set<String> NAMES = Set.of("aggregates", "arrays", "bools", "calendars", "conversions",
			"dates", "lists", "locale", "maps", "messages", "numbers", "object", "objects", "sets", "strings",
			"temporals", "uris");

	private final PersonalTexts refusals;

	/**
	 * Create objects.
	 * @param objects all of them
	 * @param refusals says why an element cannot be kept
	 */
	PureObjects(IExpressionObjects objects, PersonalTexts refusals) {
		super(objects);
		this.refusals = refusals;
	}

	@Override
	public @Nullable Object getObject(String name) {
		if (containsObject(name) && !NAMES.contains(name)) {
			throw this.refusals.personal("#" + name);
		}
		return super.getObject(name);
	}

}
