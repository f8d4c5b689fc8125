package io.github.reflexboot.template;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is typed in rows without a key is reported.
 */
class RepeatedFieldTests extends AbstractTemplateCheckTests {

	private static final String BUTTON = "<button data-reflex='click->Todos#open'></button>";

	@Test
	void aFieldInARowWithoutAKeyIsReportedWithWhatToDo() throws IOException {
		assertThat(check(
				"<ul>\n<li th:each='todo, i : ${todos}'>\n<input type='text' th:value='${todo}'></li></ul>" + BUTTON)
			.findings()).singleElement()
			.hasToString(
					"page.html:2: error: What is typed in the <input> of line 3 can come to another row when rows are "
							+ "inserted, removed or moved, since nothing but their place tells them apart: give each <li> a key of "
							+ "its own, such as th:data-reflex-key=\"${todo.id}\", or a th:id");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<li th:each='x : ${xs}'><textarea></textarea></li>",
			"<li th:each='x : *{xs}' id='row'><p><input></p></li>", "<input data-th-each='x : ${xs}' type='email'>",
			"<li th:each='x : ${xs}' th:attr='data-id=${x.id}'><input th:field='*{xs[__${i.index}__].name}'></li>" })
	void whateverTheRowAndTheField(String rows) throws IOException {
		assertThat(check(rows + BUTTON).findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.problem()).contains("${x.id}"));
	}

	@Test
	void ofABlockItsOwnElementsAreTheRows() throws IOException {
		assertThat(check("<th:block th:each='x : ${xs}'><tr><td><input></td></tr></th:block>" + BUTTON).findings())
			.singleElement()
			.satisfies((finding) -> assertThat(finding.problem()).contains("each <tr>"));
		assertThat(check("<th:block th:each='x : ${xs}'><tr th:id='${x.id}'><td><input></td></tr></th:block>" + BUTTON)
			.findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<li th:each='x : ${xs}' th:id='|row-${x.id}|'><input></li>",
			"<li th:each='x : ${xs}' th:data-reflex-key='${x}'><input></li>",
			"<li th:each='x : ${xs}' th:attr='class=${c},data-reflex-key=${x}'><input></li>",
			"<li th:each='x : ${xs}'><input data-th-id='${x.id}'></li>",
			"<li th:each='x : ${xs}'><input type='checkbox'><input type='hidden'></li>",
			"<li th:each='x : ${xs}'><input th:type='${x.type}'></li>", "<li th:each='x : ${xs}'>text</li>",
			"<li th:each='i : ${#numbers.sequence(1, 3)}'><input></li>",
			"<li th:each=\"x : ${ {'a', 'b'} }\"><input></li>",
			"<li th:each='x : ${T(java.time.DayOfWeek).values()}'><input></li>",
			"<p th:id='${p.id}'><input></p><li th:each='x : ${xs}'></li>" })
	void whatHasAKeyOrNeverMovesIsInOrder(String rows) throws IOException {
		assertThat(check(rows + BUTTON).findings()).isEmpty();
	}

	@Test
	void aTemplateThatCallsNothingIsLeftAlone() throws IOException {
		assertThat(check("<li th:each='x : ${xs}'><input></li>").findings()).isEmpty();
	}

}
