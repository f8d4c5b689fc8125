package io.github.reflexboot.template;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the {@code data-reflex} of one element can come to, in the order in which
 * Thymeleaf applies its attributes.
 *
 * @param texts the texts, with {@link ExpressionTexts#UNKNOWN} in them
 * @param source the attribute that has the last word
 * @param isLiteral whether the only text is the value of the attribute
 */
record ReflexAttribute(Set<String> texts, Markup.Attribute source, boolean isLiteral) {

	private static final String NAME = "data-reflex";

	/**
	 * Return that of an element, or {@code null} if it can have none.
	 * @throws UnreadableException if Thymeleaf could not read one of its expressions
	 */
	static @Nullable ReflexAttribute of(Markup.Element element, ExpressionTexts expressions) {
		Markup.Attribute literal = element.attributes().get(NAME);
		ReflexAttribute attribute = (literal != null) ? new ReflexAttribute(Set.of(literal.value()), literal, true)
				: null;
		attribute = assign(element, "attr", attribute, (value, base) -> expressions.ofAssignations(value, NAME, base));
		attribute = assign(element, "attrprepend", attribute,
				(value, base) -> ExpressionTexts.join(expressions.ofAssignations(value, NAME, Set.of("")), base));
		attribute = assign(element, "attrappend", attribute,
				(value, base) -> ExpressionTexts.join(base, expressions.ofAssignations(value, NAME, Set.of(""))));
		return assign(element, NAME, attribute, expressions::of);
	}

	private static @Nullable ReflexAttribute assign(Markup.Element element, String processor,
			@Nullable ReflexAttribute base, Processor texts) {
		ReflexAttribute attribute = base;
		for (String prefix : new String[] { "th:", "data-th-" }) {
			Markup.Attribute source = element.attributes().get(prefix + processor);
			if (source != null && (NAME.equals(processor) || source.value().contains(NAME))) {
				Set<String> unchanged = (attribute != null) ? attribute.texts() : Set.of("");
				attribute = new ReflexAttribute(read(source, texts, unchanged), source, false);
			}
		}
		return attribute;
	}

	private static Set<String> read(Markup.Attribute source, Processor texts, Set<String> unchanged) {
		try {
			return texts.apply(source.value(), unchanged);
		}
		catch (RuntimeException ex) {
			throw new UnreadableException(source, ex);
		}
	}

	@FunctionalInterface
	private interface Processor {

		Set<String> apply(String value, Set<String> base);

	}

	/**
	 * Thymeleaf could not read an expression.
	 */
	static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Markup.Attribute source;

		UnreadableException(Markup.Attribute source, Throwable cause) {
			super("Thymeleaf cannot read " + source, cause);
			this.source = source;
		}

		Markup.Attribute source() {
			return this.source;
		}

	}

}
