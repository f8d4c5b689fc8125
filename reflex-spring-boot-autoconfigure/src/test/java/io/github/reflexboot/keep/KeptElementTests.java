package io.github.reflexboot.keep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An element is rendered again only if its key or something around it is another one. A
 * row that is rendered counts.
 */
class KeptElementTests {

	private static final String TABLE = """
			<table>
			  <tr th:each="row : ${rows}" reflex:cache="${row}">
			    <td th:text="${row.seen()}">1</td>
			  </tr>
			</table>
			""";

	private static final AtomicInteger rendered = new AtomicInteger();

	private final int before = rendered.get();

	@Test
	void anEqualRowIsRenderedOnce() {
		TestTemplates templates = TestTemplates.of(TABLE);
		String cold = templates.show("rows", rows("a", "b"));
		assertThat(templates.show("rows", rows("a", "b"))).isEqualTo(cold)
			.contains("<td>a</td>\n  </tr>\n  <tr>\n    <td>b</td>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void onlyTheRowThatChangedIsRenderedAgain() {
		TestTemplates templates = TestTemplates.of(TABLE);
		templates.show("rows", rows("a", "b", "c"));
		assertThat(templates.show("rows", rows("c", "x", "a"))).containsSubsequence("c</td>", "x</td>", "a</td>")
			.doesNotContain("b</td>");
		assertThat(rendered()).isEqualTo(4);
	}

	@Test
	void theKeyMayBePartOfTheRow() {
		TestTemplates templates = TestTemplates
			.of("<p th:each='row : ${rows}' reflex:cache=\"${row.name + ':1'}\" " + "th:text='${row.seen()}'></p>");
		templates.show("rows", rows("a"));
		assertThat(templates.show("rows", rows("a"))).isEqualTo("<p>a</p>");
		assertThat(rendered()).isOne();
	}

	@Test
	void twoPlacesWithEqualKeysAreTwoElements() {
		TestTemplates templates = TestTemplates
			.of("<b reflex:cache='${row}' th:text='${row.seen()}'></b><i reflex:cache='${row}'>[[${row.seen()}]]</i>");
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<b>a</b><i>a</i>");
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<b>a</b><i>a</i>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void anotherLanguageIsAnotherElement() {
		TestTemplates templates = TestTemplates.of("<p reflex:cache='${row}'>[[#{hello}]] [[${row.seen()}]]</p>");
		templates.messages.addMessage("hello", Locale.ENGLISH, "Hello");
		templates.messages.addMessage("hello", Locale.GERMAN, "Hallo");
		templates.show("row", new Row("a"));
		templates.locale = Locale.GERMAN;
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<p>Hallo a</p>");
		templates.locale = Locale.ENGLISH;
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<p>Hello a</p>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void aLanguageThatNobodySpeaksTakesNoSpace() {
		TestTemplates templates = TestTemplates.of(TABLE);
		templates.locale = Locale.forLanguageTag("en-x-" + "abcdefgh-".repeat(40) + "a");
		templates.show("rows", rows("a"));
		templates.show("rows", rows("a"));
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void languagesTakeTheirShareOfTheSpace() {
		TestTemplates templates = new TestTemplates(20_000).with("page", TABLE);
		String variant = "abcdefgh-".repeat(20);
		for (int i = 0; i < 40; i++) {
			templates.locale = Locale.forLanguageTag("en-x-" + variant + i);
			templates.show("rows", rows("a"));
		}
		for (int i = 0; i < 40; i++) {
			templates.locale = Locale.forLanguageTag("en-x-" + variant + i);
			templates.show("rows", rows("a"));
		}
		assertThat(rendered()).as("of 80, where 20,000 bytes hold about 20").isGreaterThan(55);
	}

	@Test
	void anotherTimeZoneIsAnotherElement() {
		TestTemplates templates = TestTemplates.of(TABLE);
		templates.show("rows", rows("a"));
		LocaleContextHolder.setTimeZone(TimeZone.getTimeZone("Pacific/Chatham"));
		templates.show("rows", rows("a"));
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void anotherPathOfTheApplicationIsAnotherElement() {
		TestTemplates templates = TestTemplates.of("<a reflex:cache='${row}' th:href='@{/rows}'>x</a>");
		templates.request = new MockHttpServletRequest("GET", "/one/page");
		templates.request.setContextPath("/one");
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/one/rows'>x</a>");
		templates.request = new MockHttpServletRequest("GET", "/two/page");
		templates.request.setContextPath("/two");
		assertThat(templates.show("row", "a")).isEqualTo("<a href='/two/rows'>x</a>");
	}

	@Test
	void whatEarlierAttributesMadeOfTheTagCounts() {
		TestTemplates templates = new TestTemplates(TestTemplates.SPACE, new ClassOfVisitor()).with("page",
				"<p visitor='' reflex:cache='${row}'>x</p>");
		templates.request.addHeader("visitor", "Anna");
		assertThat(templates.show("row", "a")).isEqualTo("<p class=\"Anna\">x</p>");
		templates.request.addHeader("visitor", "Bert");
		assertThat(templates.show("row", "a")).isEqualTo("<p class=\"Bert\">x</p>");
	}

	@Test
	void aTemplateThatIsReadAgainForgetsItsElements() {
		TestTemplates templates = TestTemplates.of("<p reflex:cache='${row}'>old [[${row.seen()}]]</p>");
		templates.show("row", new Row("a"));
		templates.with("page", "<p reflex:cache='${row}'>new [[${row.seen()}]]</p>");
		templates.engine.clearTemplateCache();
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<p>new a</p>");
	}

	@Test
	void inDevelopmentNothingIsKept() {
		TestTemplates templates = TestTemplates.of(TABLE);
		templates.isCacheable = (template) -> false;
		templates.show("rows", rows("a"));
		templates.show("rows", rows("a"));
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void anElementThatIncludesATemplateInDevelopmentIsNotKept() {
		TestTemplates templates = TestTemplates.of("<div reflex:cache='${row}'><p th:replace='~{part}'></p></div>")
			.with("part", "<p>[[${row.seen()}]]</p>");
		templates.isCacheable = "page"::equals;
		templates.show("row", new Row("a"));
		templates.show("row", new Row("a"));
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void withoutSpaceNothingIsKeptAndNothingRefused() {
		TestTemplates templates = new TestTemplates(0).with("page",
				"<p reflex:cache='${row}'>[[${row.seen()}]][[${other}]]</p>");
		templates.show(Map.of("row", new Row("a"), "other", 1));
		assertThat(templates.show(Map.of("row", new Row("a"), "other", 2))).isEqualTo("<p>a2</p>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void ofTooManyElementsSomeAreForgotten() {
		TestTemplates templates = new TestTemplates(20_000).with("page", TABLE);
		for (int i = 0; i < 100; i++) {
			templates.show("rows", rows("row " + i));
		}
		assertThat(templates.show("rows", rows("row 99"))).contains("row 99");
		assertThat(rendered()).isBetween(100, 101);
		for (int i = 0; i < 100; i++) {
			templates.show("rows", rows("row " + i));
		}
		assertThat(rendered()).isBetween(150, 201);
	}

	@Test
	void withoutAKeyAnElementIsNotKept() {
		TestTemplates templates = TestTemplates
			.of("<p reflex:cache='${row.name() == \"a\" ? null : row}' th:text='${row.seen()}'></p>");
		templates.show("row", new Row("a"));
		assertThat(templates.show("row", new Row("a"))).isEqualTo("<p>a</p>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void anOuterElementDoesNotNeedTheInnerOnes() {
		TestTemplates templates = nested();
		templates.show("rows", rows("a", "b"));
		assertThat(templates.show("rows", rows("a", "b"))).isEqualTo("<ul><li>a</li><li>b</li></ul>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void anInnerElementServesAnOuterOneThatIsRenderedAgain() {
		TestTemplates templates = nested();
		templates.show("rows", rows("a", "b"));
		assertThat(templates.show("rows", rows("b", "c"))).isEqualTo("<ul><li>b</li><li>c</li></ul>");
		assertThat(rendered()).isEqualTo(3);
	}

	@Test
	void aFragmentWithAParameterIsKept() {
		TestTemplates templates = TestTemplates
			.of("<table><tr th:each='each : ${rows}' th:object='${each}'><td th:insert='~{part :: row(${each})}'></td>"
					+ "</tr></table>")
			.with("part", "<p th:fragment='row(r)' reflex:cache='${r}'><b th:with='x=${r.seen()}'>[[${x}]]</b></p>");
		assertThat(templates.show("rows", rows("a", "a", "b"))).isEqualTo(Stream.of("a", "a", "b")
			.map((name) -> "<tr><td><p><b>" + name + "</b></p></td></tr>")
			.collect(Collectors.joining("", "<table>", "</table>")));
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void theSelectedObjectMayBeTheKey() {
		TestTemplates templates = TestTemplates
			.of("<p th:each='each : ${rows}' th:object='${each}' reflex:cache='*{name}'>[[*{seen()}]]</p>");
		assertThat(templates.show("rows", rows("a", "a", "b"))).isEqualTo("<p>a</p><p>a</p><p>b</p>");
		assertThat(rendered()).isEqualTo(2);
	}

	@Test
	void whatAVisitorWroteIsNeverReadAsAnExpression() {
		TestTemplates templates = TestTemplates.of("<p reflex:cache='${row}' th:text='${row.seen()}'></p>");
		String cold = templates.show("row", new Row("[[${7 * 7}]] [(${7 * 7})] <b th:text='${7}'>"));
		assertThat(templates.show("row", new Row("[[${7 * 7}]] [(${7 * 7})] <b th:text='${7}'>"))).isEqualTo(cold)
			.contains("[[${7 * 7}]] [(${7 * 7})] &lt;b th")
			.doesNotContain("49");
		TestTemplates unescaped = TestTemplates.of("<p reflex:cache='${row}' th:utext='${row.seen()}'></p>");
		cold = unescaped.show("row", new Row("<b th:text='${7 * 7}'>[[${7 * 7}]]</b>"));
		assertThat(unescaped.show("row", new Row("<b th:text='${7 * 7}'>[[${7 * 7}]]</b>"))).isEqualTo(cold)
			.isEqualTo("<p><b th:text='${7 * 7}'>[[${7 * 7}]]</b></p>");
	}

	private static TestTemplates nested() {
		return TestTemplates.of("<ul reflex:cache='${rows}'><li th:each='row : ${rows}' reflex:cache='${row}' "
				+ "th:text='${row.seen()}'></li></ul>");
	}

	private int rendered() {
		return rendered.get() - this.before;
	}

	private static List<Row> rows(String... names) {
		return List.of(names).stream().map(Row::new).toList();
	}

	record Row(String name) {

		public String seen() {
			rendered.incrementAndGet();
			return this.name;
		}

	}

}
