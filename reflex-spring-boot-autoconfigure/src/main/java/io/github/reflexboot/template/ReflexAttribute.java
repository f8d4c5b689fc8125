package io.github.reflexboot.template;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.reflexboot.descriptor.ReflexDescriptor;

/**
 * What {@code data-reflex}, or another attribute, of one element can come to, in the
 * order in which Thymeleaf applies its attributes.
 *
 * @param texts the texts, with {@link ExpressionTexts#UNKNOWN} in them
 * @param literal the attribute without an expression, if there is one
 * @param source the attribute that has the last word
 */
record ReflexAttribute(Set<String> texts, Markup.@Nullable Attribute literal, Markup.Attribute source) {

	/**
	 * Return that of an element, or {@code null} if it can have none.
	 * @throws UnreadableException if Thymeleaf could not read one of its expressions
	 */
	static @Nullable ReflexAttribute of(Markup.Element element, ExpressionTexts expressions) {
		return of(element, ReflexDescriptor.ATTRIBUTE, expressions);
	}

	/**
	 * Return another attribute of an element, or {@code null} if it can have none.
	 * @throws UnreadableException if Thymeleaf could not read one of its expressions
	 */
	static @Nullable ReflexAttribute of(Markup.Element element, String name, ExpressionTexts expressions) {
		Markup.Attribute literal = element.attributes().get(name);
		ReflexAttribute attribute = (literal != null) ? new ReflexAttribute(Set.of(literal.value()), literal, literal)
				: null;
		attribute = assign(element, name, "attr", attribute,
				(value, base) -> expressions.ofAssignations(value, name, base));
		attribute = assign(element, name, "attrprepend", attribute,
				(value, base) -> ExpressionTexts.join(expressions.ofAssignations(value, name, Set.of("")), base));
		attribute = assign(element, name, "attrappend", attribute,
				(value, base) -> ExpressionTexts.join(base, expressions.ofAssignations(value, name, Set.of(""))));
		return assign(element, name, name, attribute, expressions::of);
	}

	private static @Nullable ReflexAttribute assign(Markup.Element element, String name, String processor,
			@Nullable ReflexAttribute base, Processor texts) {
		ReflexAttribute attribute = base;
		for (String prefix : new String[] { "th:", "data-th-" }) {
			Markup.Attribute source = element.attributes().get(prefix + processor);
			if (source != null && (name.equals(processor) || source.value().contains(name))) {
				Set<String> unchanged = (attribute != null) ? attribute.texts() : Set.of("");
				Set<String> changed = read(source, texts, unchanged);
				attribute = changed.equals(unchanged) ? attribute
						: new ReflexAttribute(changed, element.attributes().get(name), source);
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

	/**
	 * Return the line of what is at an offset of a text: the literal's own, if it comes
	 * from there.
	 */
	int line(String text, int offset) {
		if (this.literal != null) {
			int start = text.indexOf(this.literal.value());
			if (start >= 0 && offset >= start && offset < start + this.literal.value().length()) {
				return this.literal.line() + FileCheck.linesBefore(text.substring(start), offset - start);
			}
		}
		return this.source.line();
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
