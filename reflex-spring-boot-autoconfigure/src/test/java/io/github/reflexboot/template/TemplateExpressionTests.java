package io.github.reflexboot.template;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Of the expressions of Thymeleaf, what is known before rendering is checked and the rest
 * is listed.
 */
class TemplateExpressionTests extends AbstractTemplateCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "th:data-reflex=\"'click->Todos#opn'\"", "data-th-data-reflex=\"'click->Todos#opn'\"",
			"th:data-reflex=\"|click->Todos#opn|\"", "th:data-reflex=\"'click->' + 'Todos#opn'\"",
			"th:attr=\"data-reflex='click->Todos#opn'\"", "data-th-attr=\"title=${x},data-reflex='Todos#opn'\"",
			"th:attr=\"data-reflex=|click->Todos#opn|, title=${t}\"", "th:attrappend=\"data-reflex='Todos#opn'\"",
			"data-reflex='Todos#open' th:attrappend=\"data-reflex=' Todos#opn'\"",
			"data-reflex='Todos#open' th:attrprepend=\"data-reflex='Todos#opn '\"",
			"data-reflex='Todos#o' data-th-attrappend=\"data-reflex='pn'\"",
			"th:data-reflex=\"${done} ? 'click->Todos#open' : 'click->Todos#opn'\"",
			"th:data-reflex=\"${done} ? 'click->Todos#opn'\"", "th:data-reflex=\"${a > 1} ? null : 'Todos#opn'\"",
			"th:data-reflex=\"${a} ? (${b} ? 'Todos#open' : 'Todos#opn') : 'Todos#close'\"",
			"th:data-reflex='${done} ? &#39;Todos#opn&#39; : _' data-reflex='Todos#open'",
			"data-reflex='Todos#old' th:data-reflex=\"'Todos#opn'\"" })
	void literalsInExpressionsAreChecked(String attributes) throws IOException {
		TemplateReport report = check("\n<a " + attributes + ">");
		assertThat(report.findings()).extracting(TemplateFinding::line, TemplateFinding::target)
			.containsExactly(tuple(2, "Todos#opn"));
		assertThat(report.unchecked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "th:attr=\"data-reflex-root=${x}\"", "th:data-reflex=\"${x} ? 'Todos#open' : _\"",
			"th:attrappend=\"data-reflex=${x} ? ' Todos#open' : _\"", "th:attr=\"data-reflex=_\"" })
	void aLiteralThatMayStayIsReportedOnItsOwnLine(String attribute) throws IOException {
		TemplateReport report = check("<a " + attribute + "\n data-reflex='Todos#open\nTodos#opn'>");
		assertThat(report.findings().get(0)).extracting(TemplateFinding::line, TemplateFinding::target)
			.containsExactly(3, "Todos#opn");
		assertThat(report.unchecked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "th:data-reflex=\"${action}\"", "th:data-reflex=\"|click->Todos#${action}|\"",
			"th:data-reflex=\"'click->Todos#' + ${action}\"", "th:data-reflex=\"__${action}__\"",
			"th:attr=\"data-reflex=${action}\"", "th:attr=\"__${all}__, data-reflex='Todos#opn'\"",
			"th:data-reflex=\"#{action}\"", "th:data-reflex=\"@{/x}\"", "th:data-reflex=\"${'click->Todos#opn'}\"",
			"th:data-reflex=\"${a} ?: ${b}\"", "th:attrappend=\"data-reflex=${more}\"" })
	void whatOnlyRenderingTellsIsListed(String attribute) throws IOException {
		TemplateReport report = check("\n\n<a " + attribute + ">");
		assertThat(report.findings()).isEmpty();
		assertThat(report.unchecked()).containsExactly(new UncheckedTarget("page.html", 3, attribute));
	}

	@Test
	void whatIsKnownBesideWhatIsNotIsChecked() throws IOException {
		TemplateReport report = check("<a th:data-reflex=\"${x} ? 'Todos#opn' : ${y}\">"
				+ "<a data-reflex='Todos#clos Todos#o' th:attrappend=\"data-reflex=${rest}\">"
				+ "<a th:data-reflex=\"|click->Todos#add focus->Todos#${x}|\">");
		assertThat(report.findings()).extracting(TemplateFinding::target)
			.containsExactly("Todos#opn", "Todos#clos", "Todos#add");
		assertThat(report.unchecked()).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "th:data-reflex=\"click->Todos#open\"", "th:data-reflex=\"'Todos#open\"",
			"th:attr=\"data-reflex\"" })
	void whatThymeleafCannotReadIsReported(String attribute) throws IOException {
		assertThat(check("<a " + attribute + ">").findings()).singleElement()
			.hasToString("page.html:1: error: Thymeleaf cannot read " + attribute);
	}

	@Test
	void otherAttributesAreNotRead() throws IOException {
		assertThat(check("<a th:attr=\"title\" th:data-reflex-root=\"${x}\" th:attrappend=\"class=${y}\">").toString())
			.isEqualTo("0 problems, 0 not checked: 0 targets in 1 file");
	}

}
