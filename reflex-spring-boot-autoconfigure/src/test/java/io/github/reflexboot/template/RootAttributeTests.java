package io.github.reflexboot.template;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever marks a root is told, with its line, why it cannot be rendered alone.
 */
class RootAttributeTests extends AbstractTemplateCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "<p reflex:root='a'></p>", "<p th:each='row : ${rows}' reflex:root='|a-${row}|'></p>",
			"<div th:if='${x}' th:with='y=1'><br><p>\n<input><ul reflex:root='a' th:object='${z}'></ul></div>",
			"<div th:each='x : ${y}'></div><p reflex:root='a'></p>", "<p data-reflex-root='#a'></p>" })
	void aRootOfAPageCanBeRenderedAlone(String body) throws IOException {
		assertThat(check("<html><body>" + body + "</body></html>").findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			<ul th:each='x : ${y}'><li>                       | th:each around it may decide what it shows
			<div layout:fragment='x'><p>                      | layout:fragment around it may decide what it shows
			<layout:fragment>                                 | <layout:fragment> around it may decide what it shows
			<div th:switch='${x}'>                            | th:switch around it may decide what it shows
			<div data-th-each='x : ${y}'>                     | data-th-each around it may decide what it shows
			<div reflex:cache='${x}'>                         | reflex:cache around it may decide what it shows
			""")
	void whatIsAroundARootMayDecideWhatItShows(String around, String reason) throws IOException {
		assertThat(check("<html><body>\\n" + around + "<b reflex:root='a'>").findings()).singleElement()
			.asString()
			.contains("error: This root cannot be rendered without all of its page, since " + reason);
	}

	@Test
	void itsOwnAttributesMayShowAnotherElement() throws IOException {
		assertThat(check("<html>\n<p th:replace='~{x}' reflex:root='a'></p></html>").findings()).singleElement()
			.asString()
			.isEqualTo("page.html:2: error: This root cannot be rendered without all of its page, since th:replace may "
					+ "show another element in its place");
	}

	@Test
	void aRootWithRootsOfItsOwnIsReported() throws IOException {
		assertThat(check("<html><p reflex:root='a' data-reflex-root='#b'></p></html>").findings()).singleElement()
			.asString()
			.contains("it has data-reflex-root as well, which reflex:root writes");
	}

	@Test
	void aFragmentMayBeShownInAPage() throws IOException {
		assertThat(check("<div th:fragment='x'><p reflex:root='a'></p></div>").findings()).isEmpty();
		assertThat(check("<html th:replace='~{layout :: x(~{::main})}'><main><p reflex:root='a'></p></main></html>")
			.findings()).isEmpty();
	}

	@Test
	void whatIsAroundARootInAFragmentCountsAsWell() throws IOException {
		assertThat(check("<div th:fragment='x' th:each='x : ${y}'><p reflex:root='a'></p></div>").findings())
			.singleElement()
			.asString()
			.contains("th:each around it");
	}

}
