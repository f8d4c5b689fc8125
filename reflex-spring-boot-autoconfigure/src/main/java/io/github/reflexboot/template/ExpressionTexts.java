package io.github.reflexboot.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.AdditionExpression;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.DefaultExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.NoOpTokenExpression;
import org.thymeleaf.standard.expression.NullTokenExpression;
import org.thymeleaf.standard.expression.StandardExpressionParser;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.Token;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * Tells which texts an expression can come to, as far as its literals say so. Parses with
 * Thymeleaf's own parser and evaluates nothing. Safe for use by several threads.
 */
final class ExpressionTexts {

	/**
	 * Stands in a text for what is known only when the template is rendered.
	 */
	static final String UNKNOWN = "\uFFFC";

	private static final String PREPROCESSED = "__";

	private static final int MAX_TEXTS = 100;

	private final StandardExpressionParser parser = new StandardExpressionParser();

	private final IExpressionContext context = new ExpressionContext(new SpringTemplateEngine().getConfiguration());

	/**
	 * Return the texts of an expression.
	 * @param expression the expression
	 * @param unchanged the texts for {@code _}, which changes nothing
	 * @throws RuntimeException if Thymeleaf cannot read it
	 */
	Set<String> of(String expression, Set<String> unchanged) {
		if (expression.contains(PREPROCESSED)) {
			return Set.of(UNKNOWN);
		}
		return texts(this.parser.parseExpression(this.context, expression), unchanged);
	}

	/**
	 * Return the texts that {@code th:attr} and the like give to an attribute.
	 * @param assignations such as {@code data-reflex=${action}, title='Delete'}
	 * @param attribute the name of the attribute
	 * @param unchanged the texts for {@code _}, and for when the attribute is not among
	 * them
	 * @throws RuntimeException if Thymeleaf cannot read it
	 */
	Set<String> ofAssignations(String assignations, String attribute, Set<String> unchanged) {
		if (assignations.contains(PREPROCESSED)) {
			return assignations.contains(attribute) ? Set.of(UNKNOWN) : unchanged;
		}
		Set<String> texts = unchanged;
		for (Assignation assignation : this.parser.parseAssignationSequence(this.context, assignations, false)) {
			if (texts(assignation.getLeft(), Set.of()).contains(attribute)) {
				texts = texts(assignation.getRight(), unchanged);
			}
		}
		return texts;
	}

	/**
	 * Return all texts of one list followed by one of another.
	 */
	static Set<String> join(Set<String> first, Set<String> second) {
		if (first.size() * second.size() > MAX_TEXTS) {
			return Set.of(UNKNOWN);
		}
		return first.stream()
			.flatMap((start) -> second.stream().map((end) -> start + end))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Set<String> texts(IStandardExpression expression, Set<String> unchanged) {
		if (expression instanceof TextLiteralExpression literal) {
			return Set.of(String.valueOf(literal.getValue().getValue()));
		}
		if (expression instanceof NoOpTokenExpression) {
			return unchanged;
		}
		if (expression instanceof NullTokenExpression || isNothing(expression)) {
			return Set.of("");
		}
		if (expression instanceof Token token) {
			return Set.of(String.valueOf(token.getValue()));
		}
		if (expression instanceof AdditionExpression addition) {
			return join(texts(addition.getLeft(), unchanged), texts(addition.getRight(), unchanged));
		}
		if (expression instanceof ConditionalExpression conditional) {
			return either(List.of(conditional.getThenExpression(), conditional.getElseExpression()), unchanged);
		}
		if (expression instanceof DefaultExpression withDefault) {
			return either(List.of(withDefault.getQueriedExpression(), withDefault.getDefaultExpression()), unchanged);
		}
		return Set.of(UNKNOWN);
	}

	/**
	 * Tell whether an expression is what Thymeleaf adds where there is no third part:
	 * <code>${…} ? 'click'</code>.
	 */
	private static boolean isNothing(IStandardExpression expression) {
		return expression instanceof VariableExpression variable && "null".equals(variable.getExpression());
	}

	private Set<String> either(List<IStandardExpression> expressions, Set<String> unchanged) {
		Set<String> texts = new LinkedHashSet<>();
		for (IStandardExpression expression : expressions) {
			texts.addAll(texts(expression, unchanged));
		}
		return texts;
	}

}
