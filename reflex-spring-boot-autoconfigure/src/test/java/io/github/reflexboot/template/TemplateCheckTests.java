package io.github.reflexboot.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * An attribute that browsers would ignore, or that calls what is not there, is reported
 * with its line.
 */
class TemplateCheckTests extends AbstractTemplateCheckTests {

	@ParameterizedTest
	@ValueSource(strings = { "click->Todos#open", "click->TodosReflex#open", "Todos#open", "click", "",
			"keydown.ctrl+enter->Todos#open", "keydown.esc->Todos#open", "resize@window->Todos#open",
			"keydown.esc@document->Todos#open:once", "Todos#open:prevent:stop:self", "resize@window",
			"click:prevent->Todos#open", "click->Todos#open\n  focus->Todos#close", "todos:saved", "keyup.a" })
	void whatTheBrowserUnderstandsIsInOrder(String value) throws IOException {
		TemplateReport report = check("<button data-reflex='" + value + "'>");
		assertThat(report.findings()).isEmpty();
		assertThat(report.unchecked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "click->", "Todos", "click->#open", "click->Todos#", "->Todos#open", "click>Todos#open",
			"click->Todos#open#close", "keydown.entr->Todos#open", "keydown.a+b", "click->Todos#open:onec",
			"resize@windows->Todos#open" })
	void whatTheBrowserWouldIgnoreIsReported(String value) throws IOException {
		assertThat(check("<button data-reflex='" + value + "'>").findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.target()).isEqualTo(value))
			.satisfies((finding) -> assertThat(finding.problem()).startsWith("Browsers ignore '" + value + "': "));
	}

	@Test
	void anEventThatIsNamedLikeAnAttributeIsReported() throws IOException {
		assertThat(check("<button data-reflex='onclick->Todos#open'>").findings()).singleElement()
			.hasToString("page.html:1: error: No browser has an event 'onclick': write 'click->Todos#open'");
		assertThat(check("<body data-reflex='online@window->Todos#open'><script></script>").findings()).isEmpty();
	}

	@Test
	void aMissingArrowIsReported() throws IOException {
		assertThat(check("<button\n data-reflex='click Todos#open'>").findings()).singleElement()
			.hasToString(
					"page.html:2: error: 'click' and 'Todos#open' are two entries, and the first only runs the page "
							+ "again: write 'click->Todos#open', or 'Todos#open click' if you mean both");
		assertThat(check("<button th:data-reflex=\"${x} ? 'click Todos#open' : 'click->Todos#close'\">").findings())
			.hasSize(1);
		assertThat(check("<button data-reflex='Todos#open click'><button data-reflex='focus click->Todos#open'>")
			.findings()).isEmpty();
	}

	@Test
	void aMethodThatIsNoActionIsReportedWithWhatToDo() throws IOException {
		assertThat(check("<button data-reflex='click->Todos#forget'>").findings()).singleElement()
			.hasToString("page.html:1: error: Reflex 'Todos#forget' was requested, but TodosReflex has no @ReflexAction"
					+ " 'forget'. There is a method of that name: annotate it with @ReflexAction if pages may call it."
					+ " There is: close, open.");
	}

	@Test
	void aPageWithoutAnyScriptIsReported() throws IOException {
		assertThat(check("<html><body>\n<a data-reflex='Todos#open'>").findings()).singleElement()
			.satisfies(
					(finding) -> assertThat(finding.problem()).contains("the script is missing", "/reflex/reflex.js"));
		assertThat(check("<body><!-- <script> --><a data-reflex='Todos#open'>").findings()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<body><a data-reflex='Todos#open'><script src='/app.js'></script>",
			"<head th:replace='~{layout :: head}'></head><body><a data-reflex='Todos#open'>",
			"<html layout:decorate='~{layout}'><body><a data-reflex='Todos#open'>", "<a data-reflex='Todos#open'>",
			"<body><a href='/'>" })
	void onlyWhereNoOtherTemplateCouldBringOne(String template) throws IOException {
		assertThat(check(template).findings()).isEmpty();
	}

	@Test
	void anUnknownReflexIsReportedWithWhatWasMeant() throws IOException {
		assertThat(check("<p>\n<button\n class=x\n data-reflex=\"click->Todoz#open\">").findings()).singleElement()
			.hasToString("page.html:4: error: Reflex 'Todoz#open' was requested, but there is no @Reflex 'Todoz'."
					+ " Did you mean 'Todos'? There is: Counter, Todos.");
	}

	@Test
	void anUnknownActionIsReportedWithWhatWasMeant() throws IOException {
		assertThat(check("<button data-reflex=Todos#opn>").findings()).singleElement()
			.hasToString("page.html:1: error: Reflex 'Todos#opn' was requested, but TodosReflex has no @ReflexAction"
					+ " 'opn'. Did you mean 'open'? There is: close, open.");
	}

	@Test
	void aMisspeltAttributeIsReportedWithTheOneThatWasMeant() throws IOException {
		assertThat(check("<p>\n<a data-relfex='Todos#open'>").findings()).singleElement()
			.hasToString("page.html:2: error: Nothing reads the attribute 'data-relfex'. Did you mean 'data-reflex'?");
	}

	@ParameterizedTest
	@CsvSource({ "data-reflx, data-reflex", "date-reflex, data-reflex", "data-reflexroot, data-reflex-root",
			"data-relfex-root, data-reflex-root", "data-reflex-rot, data-reflex-root",
			"data-reflex-permanant, data-reflex-permanent", "DATA-REFLEX-DEBOUNSE, data-reflex-debounce",
			"data-reflex-supress-loging, data-reflex-suppress-logging", "th:data-relfex, data-reflex",
			"data-th-data-reflex-kye, data-reflex-key", "reflex:subscibe, reflex:subscribe",
			"reflex:cahce, reflex:cache" })
	void whateverItsPlaceInTheName(String name, String meant) throws IOException {
		assertThat(check("<a " + name + "='x'>").findings()).extracting(TemplateFinding::problem)
			.containsExactly("Nothing reads the attribute '" + name + "'. Did you mean '" + meant + "'?");
	}

	@Test
	void anElementThatIsReplacedByAFragmentCannotBeKept() throws IOException {
		assertThat(
				check("<p>\n<b th:replace='~{x}' reflex:cache='${row}'></b>\n<b reflex:cache='${row}'></b>").findings())
			.singleElement()
			.asString()
			.startsWith(
					"page.html:2: error: An element cannot be kept that has th:replace, which Thymeleaf applies first");
	}

	@Test
	void aKeyThatIsMadeATextIsReported() throws IOException {
		assertThat(
				check("<b reflex:cache='${{row.id, row.version}}'></b><b reflex:cache='${ {row.id} }'></b>").findings())
			.singleElement()
			.asString()
			.startsWith("page.html:1: error: The key begins with '${{', which makes a text of it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "data-reflex-id", "data-reflex-target", "data-reflex-process", "data-reflex-widget-text",
			"data-reflect", "data-reflection", "data-ref", "data-relax", "data-flex", "data-index", "data-root",
			"data-key", "data-events", "reflex", "th:reflex", "data-x-reflex-root", "data-stimulus-reflex" })
	void anAttributeOfTheApplicationIsLeftAlone(String name) throws IOException {
		assertThat(check("<a " + name + "='x'>").findings()).isEmpty();
	}

	@Test
	void everyAttributeOfTheGuideAndOfTheClientIsKnown() throws IOException {
		StringBuilder texts = new StringBuilder(Files.readString(Path.of("../docs/guide.md")));
		try (Stream<Path> files = Files.walk(Path.of("../reflex-client/src"))) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".js")).toList()) {
				texts.append(Files.readString(file));
			}
		}
		List<String> names = Pattern.compile("\\bdata-reflex(?:-[a-z]+)*+(?![-$*])")
			.matcher(texts)
			.results()
			.map(MatchResult::group)
			.distinct()
			.toList();
		assertThat(names).hasSizeGreaterThan(20).allMatch(AttributeNames::isKnown);
	}

	@Test
	void anActionThatNeedsArgumentsCannotBeCalledByAnAttribute() throws IOException {
		TemplateReport report = check("<a data-reflex='Counter#add'><a data-reflex='Counter#sum'>");
		assertThat(report.findings()).singleElement()
			.hasToString("page.html:1: error: Too few arguments: Counter#add expects (int number),"
					+ " but 0 are given here");
	}

	@Test
	void eachEntryIsCheckedOnItsOwnLine() throws IOException {
		TemplateReport report = check(
				"<a data-reflex='click->Todos#opn\r\n\tfocus->Todos#open\r\n\tblur->Todos#clos'>");
		assertThat(report.findings()).extracting(TemplateFinding::line, TemplateFinding::target)
			.containsExactly(tuple(1, "Todos#opn"), tuple(3, "Todos#clos"));
		assertThat(report.targets()).isEqualTo(3);
	}

	@Test
	void aTestCanAssertThatThereAreNoProblems() throws IOException {
		check("<a data-reflex='Todos#open' th:data-reflex='${x}'>").assertNoProblems();
		TemplateReport report = check("<a data-reflex='Todos#opn'>\n<a data-reflex='Todos#clse'>");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(report::assertNoProblems)
			.withMessageContainingAll("2 problems, 0 not checked: 2 targets in 1 file", "page.html:1: error: ",
					"page.html:2: error: ", "Todos#opn", "Todos#clse");
	}

}
