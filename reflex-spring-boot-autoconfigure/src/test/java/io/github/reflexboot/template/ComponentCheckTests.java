package io.github.reflexboot.template;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import io.github.reflexboot.Bindable;
import io.github.reflexboot.ReflexAction;
import io.github.reflexboot.ReflexComponent;
import io.github.reflexboot.State;
import io.github.reflexboot.registry.ReflexRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What could not be shown or called of a component is reported with its line, and with
 * what may have been meant.
 */
class ComponentCheckTests extends AbstractTemplateCheckTests {

	private static final ReflexRegistry components = TestRegistry.create(CounterComponent.class, PanelComponent.class);

	@BeforeEach
	void twoComponentsWithTheirTemplates() throws IOException {
		write("templates/components/counter.html", "<p><reflex:slot/></p>");
		write("templates/components/panel.html", "<p><reflex:slot name='a'/><reflex:slot/></p>");
	}

	@Override
	TemplateReport check(String markup) throws IOException {
		write("templates/page.html", markup);
		return report();
	}

	private TemplateReport report() {
		return new TemplateCheck(components, new DefaultResourceLoader(), List.of(this.resolver), List.of()).check();
	}

	private TemplateReport checkTemplate(String markup) throws IOException {
		write("templates/components/counter.html", markup);
		return report();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<reflex:component name='counter'/>",
			"<reflex:component name='counter' key='a' count='1' th:start-count='${n}' data-th-startcount='2'/>",
			"<reflex:component name='counter' th:if='${x}' th:with='a=1' sec:authorize='x' data-x-y='z'/>",
			"<reflex:component name='counter' data-label='x' th:data-count='${n}'/>",
			"<reflex:component th:each='n : ${all}' name='counter' th:key='${n}'/>",
			"<ul data-th-each='n : ${all}'><li><reflex:component name='counter' data-th-key='${n}'/></li></ul>",
			"<reflex:component name='panel'><reflex:slot name='a'>x</reflex:slot></reflex:component>",
			"<reflex:component name='counter'><a data-reflex='click->increment =label'></a></reflex:component>",
			"<a data-reflex='increment'></a>" })
	void whatCanBeShownIsInOrder(String markup) throws IOException {
		assertThat(check(markup)).hasToString(report().summary()).asString().startsWith("0 problems, 0 not checked");
	}

	@Test
	void anUnknownComponentIsReportedWithWhatWasMeant() throws IOException {
		assertThat(check("<p>\n<reflex:component\n name='countr'/>").findings()).singleElement()
			.hasToString("page.html:3: error: Component 'countr' was requested, but there is no @ReflexComponent of "
					+ "that name. Did you mean 'counter'? There is: counter, panel.");
	}

	@Test
	void aTagWithoutANameIsReported() throws IOException {
		assertThat(check("<p>\n<reflex:component key='a'/>").findings()).singleElement()
			.hasToString("page.html:2: error: <reflex:component> has no name, expected name=\"…\" of a "
					+ "@ReflexComponent");
	}

	@Test
	void aNameThatIsAnExpressionIsNotChecked() throws IOException {
		TemplateReport report = check("<reflex:component th:name='${x}' foo='1'/>");
		assertThat(report.findings()).isEmpty();
		assertThat(report.unchecked()).singleElement().hasToString("page.html:1: not checked: th:name=\"${x}\"");
	}

	@ParameterizedTest
	@CsvSource({ "cout, cout", "th:cout, cout", "data-th-cout, cout", "class, class", "data-cout, data-cout",
			"start-coun, start-coun" })
	void anAttributeThatIsNoStateIsReportedWithWhatWasMeant(String attribute, String name) throws IOException {
		assertThat(check("<reflex:component name='counter'\n " + attribute + "='1'/>").findings()).singleElement()
			.asString()
			.startsWith("page.html:2: error: <reflex:component name=\"counter\"> cannot be shown: it has the attribute "
					+ "'" + name + "', but @ReflexComponent(\"counter\") " + CounterComponent.class.getName()
					+ " has no @State field of that name.")
			.endsWith("There is: count, label, startCount.");
	}

	@Test
	void aRepeatedTagNeedsAKey() throws IOException {
		assertThat(check("<reflex:component name='counter'\n th:each='n : ${all}'/>").findings()).singleElement()
			.asString()
			.startsWith(
					"page.html:1: error: <reflex:component name=\"counter\"> stands in th:each without a key: add a "
							+ "th:key=");
		assertThat(check("<ul data-th-each='n : ${all}'>\n<li>\n<reflex:component name='panel'/>").findings())
			.singleElement()
			.asString()
			.startsWith("page.html:3: error: ");
	}

	@Test
	void aKeyThatIsTheSameEachTimeIsNone() throws IOException {
		assertThat(check("<reflex:component name='counter' th:each='n : ${all}'\n key='n'/>").findings())
			.singleElement()
			.asString()
			.startsWith("page.html:2: error: <reflex:component name=\"counter\"> stands in th:each with the same key");
	}

	@Test
	void aComponentWithoutATemplateIsReported() {
		this.resolver.setPrefix(this.folder.toUri() + "empty/");
		assertThat(report().findings()).extracting(TemplateFinding::toString)
			.containsExactly(
					"components/counter.html:1: error: The template of @ReflexComponent(\"counter\") "
							+ CounterComponent.class.getName() + " is missing",
					"components/panel.html:1: error: The template of @ReflexComponent(\"panel\") "
							+ PanelComponent.class.getName() + " is missing");
	}

	@Test
	void butNotIfTemplatesCannotBeListed() {
		this.resolver.setPrefix("");
		assertThat(report().findings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p></p>\\n<b></b> | 2 | <b> is another one
			<p></p>\\n<b th:if='${x}'></b> | 2 | <b> is another one
			<th:block><p></p></th:block> | 1 | a <th:block> is no element of a page
			\\n<reflex:slot/> | 2 | <reflex:slot> shows elements that are not its own
			<reflex:component name='panel'/> | 1 | <reflex:component> shows elements that are not its own
			<p th:each='x : ${all}'></p> | 1 | th:each repeats it
			<html><body><p></p></body></html> | 1 | a <html> cannot stand within a page
			\\n \\n text <p></p> | 3 | there is text that stands in no element
			<p></p>\\n[[${x}]] | 2 | there is text that stands in no element
			<!-- only a comment --> | 1 | there is no element
			""")
	void aTemplateWithoutASingleRootIsReported(String markup, int line, String problem) throws IOException {
		assertThat(checkTemplate(markup.replace("\\n", "\n")).findings()).singleElement()
			.asString()
			.startsWith("components/counter.html:" + line + ": error: The template of @ReflexComponent(\"counter\") "
					+ CounterComponent.class.getName() + " has no single root element, which would carry its mark: "
					+ problem);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- of mine -->\n<p>a<br>b<img></p>\n<!--/* and mine */-->", "<input>",
			"<p th:if='${x}'></p><b th:unless='${x}'></b>", "<tr><td></td></tr>", "<textarea>a <b> c</textarea>",
			"<p>a <script>'<b>'</script></p>" })
	void aTemplateWithASingleRootIsInOrder(String markup) throws IOException {
		assertThat(checkTemplate(markup).findings()).isEmpty();
	}

	@Test
	void anUnknownActionOfAComponentIsReportedWithWhatWasMeant() throws IOException {
		assertThat(checkTemplate("<p>\n<a data-reflex='click->incremnt focus->increment'></a></p>").findings())
			.singleElement()
			.hasToString(
					"components/counter.html:2: error: Action 'incremnt' was requested, but CounterComponent has no "
							+ "@ReflexAction of that name. Did you mean 'increment'? There is: add, increment.");
	}

	@Test
	void anActionThatNeedsArgumentsCannotBeCalledByAnAttribute() throws IOException {
		assertThat(checkTemplate("<p data-reflex='click->add'></p>").findings()).singleElement()
			.hasToString("components/counter.html:1: error: Too few arguments: counter#add expects (int step),"
					+ " but 0 are given here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "data-reflex-model='lable'", "data-reflex='=lable'", "data-reflex='blur->=lable'" })
	void anUnknownFieldIsReportedWithWhatWasMeant(String attribute) throws IOException {
		assertThat(checkTemplate("<p>\n<input " + attribute + "></p>").findings()).singleElement()
			.asString()
			.startsWith(
					"components/counter.html:2: error: The browser wants to set 'lable', but CounterComponent has no "
							+ "field of that name with @State and @Bindable. Did you mean 'label'?");
	}

	@Test
	void aFieldThatIsNotBindableIsReported() throws IOException {
		assertThat(
				checkTemplate("<p><input data-reflex-model='count'><input data-reflex-model='label'></p>").findings())
			.singleElement()
			.asString()
			.contains("The browser wants to set 'count'");
	}

	@Test
	void whatStandsInATagIsForThatComponent() throws IOException {
		assertThat(checkTemplate(
				"<p><reflex:component name='panel'>\n<a data-reflex='click->toggle'></a>\n<a data-reflex='click->increment'>"
						+ "</a></reflex:component><a data-reflex='click->increment'></a></p>")
			.findings()).singleElement()
			.hasToString(
					"components/counter.html:3: error: Action 'increment' was requested, but PanelComponent has no "
							+ "@ReflexAction of that name. There is: toggle.");
	}

	@ParameterizedTest
	@CsvSource({ "data-reflex='click->increment', increment", "data-reflex='=label', =label",
			"data-reflex-model='label', data-reflex-model=\"label\"" })
	void whatIsForAComponentIsReportedWhereNoneIs(String attribute, String written) throws IOException {
		assertThat(check("<p>\n<input " + attribute + ">").findings()).singleElement()
			.hasToString("page.html:2: error: '" + written + "' is for the component around the element, but there is "
					+ "none: expected it in a template of components/");
	}

	@Test
	void aTemplateThatIsNamedLikeNoComponentIsSaidToBeNone() throws IOException {
		write("templates/components/countr.html", "<p data-reflex='click->increment'></p>");
		assertThat(report().findings()).singleElement()
			.asString()
			.startsWith(
					"components/countr.html:1: error: 'increment' is for the component around the element, but there "
							+ "is none: expected it in the template of a component, which components/countr.html is not. ")
			.contains("Did you mean 'counter'?");
	}

	@Test
	void aFragmentMayBeShownByAnyComponent() throws IOException {
		TemplateReport report = check(
				"<p th:fragment='button'><a data-reflex='click->increment'></a><reflex:slot/></p>");
		assertThat(report.findings()).isEmpty();
		assertThat(report.unchecked()).singleElement().hasToString("page.html:1: not checked: increment");
	}

	@ParameterizedTest
	@ValueSource(strings = { "click->incremnt", "click->Counterincrement", "=labl" })
	void inAFragmentWhatNoComponentHasIsReported(String entry) throws IOException {
		TemplateReport report = check("<p th:fragment='button'>\n<a data-reflex='" + entry + "'></a></p>");
		assertThat(report.unchecked()).isEmpty();
		assertThat(report.findings()).singleElement()
			.asString()
			.startsWith("page.html:2: error: ")
			.contains("no component has a ");
	}

	@Test
	void aSlotInNoComponentIsReported() throws IOException {
		assertThat(check("<reflex:component name='panel'><div>\n<reflex:slot name='a'/></div></reflex:component>")
			.findings()).singleElement()
			.hasToString("page.html:2: error: <reflex:slot> stands in no component, expected it directly in a "
					+ "<reflex:component>, or in a template of components/");
	}

	@Test
	void contentForASlotThatTheComponentLacksIsReported() throws IOException {
		write("templates/components/panel.html", "<p><reflex:slot/><b><reflex:slot name='title'/></b></p>");
		assertThat(
				check("<reflex:component name='panel'>\n<reflex:slot name='titel'>x</reflex:slot></reflex:component>")
					.findings())
			.singleElement()
			.hasToString("page.html:2: error: The slot 'titel' is shown nowhere: the template of the component 'panel' "
					+ "has none of that name. Did you mean 'title'? There is: title.");
	}

	@Test
	void aSlotOfWhatATemplateInsertsMayBeThere() throws IOException {
		write("templates/components/panel.html", "<p><b th:replace='~{parts :: head}'></b></p>");
		assertThat(check("<reflex:component name='panel'><reflex:slot name='a'>x</reflex:slot></reflex:component>")
			.findings()).isEmpty();
	}

	@Test
	void contentThatAComponentHandsOnNeedsASlotOfTheOther() throws IOException {
		write("templates/components/panel.html",
				"<p><reflex:component name='counter'><reflex:slot name='a'><reflex:slot name='b'/></reflex:slot>"
						+ "</reflex:component></p>");
		assertThat(check("<reflex:component name='panel'><reflex:slot name='b'>x</reflex:slot></reflex:component>")
			.findings()).singleElement()
			.asString()
			.startsWith("components/panel.html:1: error: The slot 'a' is shown nowhere: the template of the component "
					+ "'counter' has none");
	}

	@ReflexComponent("counter")
	static class CounterComponent {

		@State
		int count;

		@State
		int startCount;

		@State
		@Bindable
		String label = "";

		@ReflexAction
		void increment() {
		}

		@ReflexAction
		void add(int step) {
		}

	}

	@ReflexComponent("panel")
	static class PanelComponent {

		@ReflexAction
		void toggle() {
		}

	}

}
