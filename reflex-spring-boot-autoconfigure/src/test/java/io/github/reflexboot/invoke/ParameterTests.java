package io.github.reflexboot.invoke;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.web.util.HtmlUtils;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.FormApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action can reach, and what the view sees of it.
 */
@ExtendWith(OutputCaptureExtension.class)
class ParameterTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(FormApplication.class));
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		this.socket = server.open("User-Agent", "Browser/1", "Cookie", "taste=sweet", "Accept-Language", "de-AT",
				"X-Tenant", "acme");
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void theAnswerSaysWhatBecameOfTheFormThatThePageShowsAsItWasSent() {
		assertThat(formAfter("Form#save", "[[\"title\",\"\"]]")).isEqualTo("refused");
		assertThat(formAfter("Form#save", "[[\"title\",\"Ann\"],[\"_done\",\"on\"]]")).isEqualTo("accepted");
		assertThat(formAfter("Form#clear", "[[\"title\",\"Ann\"],[\"_done\",\"on\"]]")).isEqualTo("none");
	}

	private String formAfter(String target, String params) {
		return this.socket.ask("/form/7?query=x", target, "params", params).path("form").asString("none");
	}

	@Test
	void aFormIsBoundAndItsErrorsAreShownInTheLanguageOfTheVisitor() {
		String html = html("Form#save", "params", "[[\"title\",\"\"],[\"_done\",\"on\"],[\"due\",\"2026-11-21\"]]");
		assertThat(html).contains("Form[title=, done=false, due=2026-11-21] 1",
				"<p id=\"errors\">darf nicht leer sein</p>");
	}

	@Test
	void whatWasTypedIsShownAgain() {
		String html = html("Form#save", "params", "[[\"title\",\"typed\"],[\"_done\",\"on\"],[\"due\",\"never\"]]");
		assertThat(html).contains("value=\"typed\"", "Form[title=typed, done=false, due=null] 1");
	}

	@Test
	void aFormOfTheActionReplacesThatOfTheController() {
		assertThat(html("Form#clear")).contains("value=\"from the action\"");
	}

	@Test
	void aFormThatDoesNotBindIsAnErrorWithoutABindingResult() {
		JsonNode answer = ask("Form#saveUnchecked", "params", "[[\"title\",\"\"]]");
		assertThat(answer.path("type").asString()).isEqualTo("error");
	}

	@Test
	void repeatsAndBlanksAreKept() {
		assertThat(html("Form#params", "params", "[[\"tag\",\"a\"],[\"blank\",\"\"],[\"tag\",\"b\"]]"))
			.contains("[a, b] [] null {tag=[a, b], blank=[]}");
	}

	@Test
	void linesEndAsThoseOfAPostedFormDo() {
		assertThat(html("Form#params", "params", "[[\"tag\",\"a\\nb\\r\\nc\\rd\"],[\"blank\",\"\"]]"))
			.contains("a\r\nb\r\nc\r\nd");
	}

	@Test
	void aMissingRequiredParameterIsAnError() {
		assertThat(ask("Form#requiredParam").path("message").asString()).contains("missing");
	}

	@Test
	void theRequestIsThatOfThePage() {
		assertThat(html("Form#page")).contains("7 x Browser/1 sweet de_AT Tenant[name=acme] true GET /form/7");
	}

	@Test
	void theFormIsNotVisibleToTheController() {
		assertThat(html("Form#save", "params", "[[\"title\",\"t\"]]")).contains("<p id=\"parameters\">[query]</p>");
	}

	@Test
	void aFieldOfTheFormWinsOverTheQueryForTheAction() {
		assertThat(html("Form#page", "params", "[[\"query\",\"form\"]]")).contains("7 form Browser/1");
	}

	@Test
	void theElementIsSeenAsItWas() {
		assertThat(html("Form#element", "element",
				"{\"tagName\":\"SELECT\",\"attributes\":{\"class\":\"c\",\"data-post-id\":\"x\",\"data-id\":\"3\"},"
						+ "\"dataset\":{\"category-id\":\"9\",\"id\":\"4\"},\"value\":\"a,b\",\"values\":[\"a\",\"b\"],\"checked\":true}"))
			.contains("SELECT {class=c, data-post-id=x, data-id=3} {category-id=9, id=3, post-id=x}"
					+ " x 3 a,b [a, b] true false");
	}

	@Test
	void aButtonWithoutAValueHasAnEmptyOne() {
		String attributes = "\"attributes\":{\"data-id\":\"3\"}";
		assertThat(html("Form#element", "element", "{\"tagName\":\"BUTTON\"," + attributes + "}"))
			.contains("BUTTON {data-id=3} {id=3} null 3  [] false false");
		assertThat(html("Form#element", "element", "{\"tagName\":\"BUTTON\"," + attributes + ",\"value\":\"x\"}"))
			.contains("BUTTON {data-id=3} {id=3} null 3 x [] false false");
		assertThat(html("Form#element", "element", "{\"tagName\":\"A\"," + attributes + "}"))
			.contains("A {data-id=3} {id=3} null 3 null [] false false");
	}

	@Test
	void anEntryOfTheDatasetThatIsMissingOrOfAnotherTypeIsARefusalThatNamesIt(CapturedOutput log) {
		assertThat(ask("Form#number").path("message").asString()).contains("has no data-post-id");
		assertThat(ask("Form#number", "element", "{\"tagName\":\"A\",\"attributes\":{\"data-post-id\":\"forged\"}}")
			.path("message")
			.asString()).contains("data-post-id of the element that asked is not a Long");
		assertThat(log).contains("Calling reflex 'Form#number' failed")
			.doesNotContain("\tat io.github.reflexboot", "forged");
	}

	@Test
	void theContextReachesEverything() {
		assertThat(html("Form#context", "element", "{\"tagName\":\"A\"}"))
			.contains("1 Form#context /form/7?query=x A false 22");
	}

	@Test
	void theModelOfTheActionWinsForOneRender() {
		assertThat(html("Form#context")).contains("<p id=\"other\">action</p>");
		assertThat(server.get("/form/7?query=x").body()).contains("<p id=\"other\">controller</p>");
	}

	@Test
	void fieldsThatTheActionSetWinForOneRender() {
		assertThat(html("Form#context")).doesNotContain("<p id=\"seen\">controller</p>");
		assertThat(html(null)).contains("<p id=\"seen\">controller</p>");
	}

	@Test
	void aFieldThatIsFixedIsNotShown() {
		assertThat(html("Form#context")).contains("<p id=\"fixed\"></p>");
	}

	@Test
	void theViewSeesTheFlag() {
		assertThat(html(null)).contains("<p id=\"flag\">reflex</p>");
		assertThat(server.get("/form/7?query=x").body()).contains("<p id=\"flag\">page</p>");
	}

	private JsonNode ask(String target, String... more) {
		return this.socket.ask("/form/7?query=x", target, more);
	}

	private String html(String target, String... more) {
		JsonNode answer = ask(target, more);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		return HtmlUtils.htmlUnescape(answer.path("html").asString());
	}

}
