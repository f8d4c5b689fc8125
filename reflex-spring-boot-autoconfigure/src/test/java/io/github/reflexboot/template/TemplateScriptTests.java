package io.github.reflexboot.template;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Calls in scripts are checked, as far as their text tells what they call.
 */
class TemplateScriptTests extends AbstractTemplateCheckTests {

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

}
