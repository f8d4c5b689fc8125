package io.github.reflexboot.template;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.core.io.DefaultResourceLoader;

import io.github.reflexboot.invoke.ReflexRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class TemplateCheckTests {

	private static final ReflexRegistry registry = TestRegistry.create();

	@TempDir
	private Path folder;

	private SpringResourceTemplateResolver resolver;

	@BeforeEach
	void lookForTemplatesInTheFolder() {
		this.resolver = resolver(this.folder.toUri() + "templates/");
	}

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
	@ValueSource(strings = { "click->Todos", "click->", "Todos", "click->#open", "click->Todos#", "->Todos#open",
			"click>Todos#open", "click->Todos#open#close", "keydown.entr->Todos#open", "keydown.a+b",
			"click->Todos#open:onec", "resize@windows->Todos#open" })
	void whatTheBrowserWouldIgnoreIsReported(String value) throws IOException {
		assertThat(check("<button data-reflex='" + value + "'>").findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.target()).isEqualTo(value))
			.satisfies((finding) -> assertThat(finding.problem()).startsWith("Browsers ignore '" + value + "': "));
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

	@ParameterizedTest
	@ValueSource(strings = { "<tr th:fragment='row'><td><a data-reflex='Todos#opn'></a></td></tr>",
			"<td data-reflex='Todos#opn'>", "<option data-reflex='Todos#opn'>",
			"<th:block data-reflex='Todos#opn'></th:block>",
			"<table><th:block th:each='x : ${y}'><tr><td><a data-reflex='Todos#opn'></a></td></tr></th:block></table>",
			"<select><th:block><option data-reflex='Todos#opn'></th:block></select>",
			"<template><a data-reflex='Todos#opn'></a></template>",
			"<!--/*/ <th:block><a data-reflex='Todos#opn'></a></th:block> /*/-->",
			"<!--/*-->\n<a data-reflex='Todos#clse'></a>\n<!--*/--><a data-reflex='Todos#opn'></a>",
			"</div></p><br><a data-reflex='Todos#opn'>", "<p><p><input data-reflex='Todos#opn'>",
			"<svg><g data-reflex='Todos#opn' /></svg>", "<form><form data-reflex='Todos#opn'></form></form>",
			"<head><body><body data-reflex='Todos#opn'>", "<a DATA-REFLEX='Todos#opn'>", "<a data-reflex=Todos#opn>",
			"<button data-reflex='click-&gt;Todos#opn'>", "<html><frameset><a data-reflex='Todos#opn'>",
			"<textarea></textarea><title>x</title><a data-reflex='Todos#opn'>",
			"<noscript><a data-reflex='Todos#opn'></a></noscript>", "<?xml version='1.0'?><a data-reflex='Todos#opn'/>",
			"<!DOCTYPE html><p th:if='${a < b}'><a data-reflex='Todos#opn'>" })
	void noElementIsLost(String markup) throws IOException {
		assertThat(check(markup).findings()).extracting(TemplateFinding::target).containsExactly("Todos#opn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!-- <a data-reflex='Todos#opn'></a> -->", "<!--/* <a data-reflex='Todos#opn'> */-->",
			"<textarea><a data-reflex='Todos#opn'></textarea>", "<title data-x='y'><a data-reflex='Todos#opn'></title>",
			"<code>data-reflex=\"Todos#opn\"</code>", "<a data-reflex-root='Todos#opn'>",
			"<script>const html = \"<a data-reflex='Todos#opn'>\"</script>" })
	void whatIsNoAttributeIsLeftAlone(String markup) throws IOException {
		assertThat(check(markup).toString()).isEqualTo("0 problems, 0 not checked: 0 targets in 1 file");
	}

	@Test
	void thymeleafsCommentsDoNotMoveLines() throws IOException {
		assertThat(check("<!--/* one\ntwo */-->\n<!--/*/\n<a data-reflex='Todos#opn'>\n/*/-->").findings())
			.extracting(TemplateFinding::line)
			.containsExactly(4);
	}

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

	@Test
	void callsInInlineScriptsAreChecked() throws IOException {
		TemplateReport report = check("<p>\n<script th:inline='javascript'>\n"
				+ "// this.stimulate('Old#one')\n/* this.stimulate('Old#two') */\n"
				+ "const text = \"this.stimulate('Old#three')\", url = 'http://x'\n"
				+ "Reflex.stimulate('Todos#opn')\n</script>");
		assertThat(report.findings()).extracting(TemplateFinding::line, TemplateFinding::target)
			.containsExactly(tuple(6, "Todos#opn"));
	}

	@Test
	void callsInScriptsAreChecked() throws IOException {
		write("static/js/app.js",
				"import x from 'y'\nexport const a = () => this\n  .stimulate(`Todoz#open`, event)\n");
		TemplateReport report = new TemplateCheck(registry, new DefaultResourceLoader(), List.of(),
				List.of(this.folder.toUri() + "static/", "classpath:/nowhere/", this.folder.toUri() + "nowhere/"))
			.check();
		assertThat(report.findings())
			.extracting(TemplateFinding::template, TemplateFinding::line, TemplateFinding::target)
			.containsExactly(tuple("js/app.js", 3, "Todoz#open"));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "'Counter#add'", "'Counter#add', 1, 2", "'Counter#add', \"a\", null, ", "'Todos#open', true" })
	void aWrongNumberOfPlainArgumentsIsReported(String arguments) throws IOException {
		assertThat(check("<script>this.stimulate(" + arguments + ")</script>").findings()).singleElement()
			.extracting(TemplateFinding::problem)
			.asString()
			.startsWith("Too ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'Counter#add', 1", "'Counter#add', -1.5,", "'Counter#sum', 1, 2, 3", "'Counter#sum'",
			"'Counter#add', button", "'Counter#add', ...params", "'Counter#add', Reflex.options({}), 1, 2",
			"'Counter#add', f(1, 2), 3", "'Counter#add', { a: 1 }", "'Counter#add', 1 + 2", "'Counter#add' + x",
			"`Counter#${x}`", "target", "", "'Todos#open', event.target", "'Counter#add', /* two */ a, b" })
	void argumentsThatMayBeRightAreNotReported(String arguments) throws IOException {
		assertThat(check("<script>this.stimulate(" + arguments + ")</script>").findings()).isEmpty();
	}

	@Test
	void aLongScriptIsNoProblem() throws IOException {
		String text = "const a = `" + "\\n x".repeat(100_000) + "`; const b = \"" + "\\\" ".repeat(100_000)
				+ "\"; this.stimulate('Todos#opn'" + ", 1".repeat(100_000) + ")";
		assertThat(check("<script>" + text + "</script>").findings()).hasSize(1);
	}

	@Test
	void templatesAreFoundInFolders() throws IOException {
		write("templates/a/b/c.html", "<a data-reflex='Todos#opn'>");
		write("templates/a/other.txt", "<a data-reflex='Todos#opn'>");
		assertThat(check("").findings()).extracting(TemplateFinding::template).containsExactly("a/b/c.html");
	}

	@Test
	void templatesAreFoundInJarsAndTheFirstOfANameWins() throws Exception {
		URL first = jar("fürst one.jar", "a.html", "<a data-reflex='Todos#opn'>");
		URL second = jar("second.jar", "a.html", "<a data-reflex='Todos#clse'>", "b.html", "<a data-reflex='X#y'>");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { first, second }, null)) {
			TemplateReport report = new TemplateCheck(registry, new DefaultResourceLoader(loader),
					List.of(resolver("classpath:/my templates/")), List.of())
				.check();
			assertThat(report.findings()).extracting(TemplateFinding::template, TemplateFinding::target)
				.containsExactly(tuple("a.html", "Todos#opn"), tuple("b.html", "X#y"));
		}
	}

	@Test
	void allResolversAreAskedButThoseForOtherThingsThanHtml() throws IOException {
		write("mail/x.html", "<a data-reflex='Todos#a'>");
		write("text/x.html", "<a data-reflex='Todos#b'>");
		write("templates/x.html", "<a data-reflex='Todos#c'>");
		SpringResourceTemplateResolver text = resolver(this.folder.toUri() + "text/");
		text.setTemplateMode(TemplateMode.TEXT);
		TemplateReport report = new TemplateCheck(registry, new DefaultResourceLoader(),
				List.of(this.resolver, text, resolver(this.folder.toUri() + "mail/"), resolver("")), List.of())
			.check();
		assertThat(report.findings()).extracting(TemplateFinding::target).containsExactly("Todos#c", "Todos#a");
	}

	@Test
	void aTestCanAssertThatThereAreNoProblems() throws IOException {
		check("<a data-reflex='Todos#open' th:data-reflex='${x}'>").assertNoProblems();
		TemplateReport report = check("<a data-reflex='Todos#opn'>\n<a data-reflex='Todos#clse'>");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(report::assertNoProblems)
			.withMessageContainingAll("2 problems, 0 not checked: 2 targets in 1 file", "page.html:1: error: ",
					"page.html:2: error: ", "Todos#opn", "Todos#clse");
	}

	private TemplateReport check(String markup) throws IOException {
		write("templates/page.html", markup);
		return new TemplateCheck(registry, new DefaultResourceLoader(), List.of(this.resolver), List.of()).check();
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private URL jar(String name, String... files) throws IOException {
		Path file = this.folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
			jar.putNextEntry(new JarEntry("my templates/"));
			for (int i = 0; i < files.length; i += 2) {
				jar.putNextEntry(new JarEntry("my templates/" + files[i]));
				jar.write(files[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
			}
		}
		return file.toUri().toURL();
	}

	private static SpringResourceTemplateResolver resolver(String prefix) {
		SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
		resolver.setPrefix(prefix);
		resolver.setSuffix(".html");
		return resolver;
	}

}
