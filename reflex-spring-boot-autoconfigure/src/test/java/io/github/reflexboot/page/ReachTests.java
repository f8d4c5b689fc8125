package io.github.reflexboot.page;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.HtmlUtils;

import io.github.reflexboot.app.ReachApplication;
import io.github.reflexboot.app.ReachReflex;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What an action reaches beyond its own parameters: binders, beans, scopes and the page's
 * controller.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReachTests {

	private static TestServer server;

	private TestSocket socket;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(ReachApplication.class), "logging.level.io.github.reflexboot.Reflex=debug");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void open() {
		server.newVisitor();
		server.get("/seen");
		this.socket = server.open();
	}

	@AfterEach
	void close() {
		this.socket.close();
	}

	@Test
	void theContextCanBeADependencyOfReflexesAndOtherBeans() {
		assertThat(html("constructed", "element", "{\"tagName\":\"A\"}")).contains("made for Reach#constructed",
				"<p id=\"page\">Reach#constructed from <A></p>");
	}

	@Test
	void outsideOfAReflexTheContextSaysThatThereIsNone() {
		assertThatIllegalStateException().isThrownBy(() -> server.bean(ReachReflex.Helper.class).describe());
	}

	@Test
	void theBindersOfThePageAndOfAdviceHoldAndThoseOfOtherPagesDoNot() {
		assertThat(html("bound", "params", "[[\"word\",\"hey\"],[\"asked\",\"who\"]]")).contains("hey! who?");
	}

	@Test
	void aResolverBeanOfTheApplicationWorks() {
		assertThat(html("resolved")).contains("by a bean http://localhost:" + server.port() + "/x");
	}

	@Test
	void scopedBeansAndRequestAttributesAreSharedWithThePage() {
		assertThat(html("scoped")).contains("<p id=\"page\">null left request session</p>", "<p id=\"seen\">/seen</p>");
		assertThat(html("constructed")).contains("<p id=\"page\">Reach#constructed");
		assertThat(html(null)).contains("<p id=\"page\">null null null session</p>");
	}

	@Test
	void aSessionAttributeIsFoundByItsName() {
		assertThat(html("sessionAttribute")).contains("basket null");
		assertThat(html("sessionAttribute")).contains("basket full");
	}

	@Test
	void constraintsOnParametersAreCheckedAndNamedWithoutTheirValues(CapturedOutput log) {
		JsonNode answer = ask("validated", "args", "[-77]", "params", "[[\"title\",\"  \"]]");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("step must be greater than or equal to 1",
				"title must not be blank");
		assertThat(log).contains("Calling reflex 'Reach#validated' failed").doesNotContain("-77");
	}

	@Test
	void aParameterThatDoesNotConvertIsNamedWithoutItsValue(CapturedOutput log) {
		JsonNode answer = ask("typed", "params", "[[\"number\",\"secret\"]]");
		assertThat(answer.path("message").asString()).contains("number is not a long").doesNotContain("secret");
		assertThat(log).doesNotContain("secret");
	}

	@Test
	void theModelOfThePageCanBeReadAndItsControllerRunsOnce() {
		int before = runs(html(null));
		String html = html("readsModel");
		assertThat(runs(html)).isEqualTo(before + 1);
		assertThat(html).contains("runs " + (before + 1) + ", again " + (before + 1), ", changed</p>");
	}

	@Test
	void theModelOfAnAsynchronousPageCannotBeRead() {
		JsonNode answer = this.socket.ask("/asynchronous", "Reach#readsModel");
		assertThat(answer.path("type").asString()).isEqualTo("error");
		assertThat(answer.path("message").asString()).contains("since it is made asynchronously");
	}

	@Test
	void headersOfTheActionReachTheController() {
		assertThat(html("headers")).contains("<p id=\"page\">dark null");
		assertThat(html("headersAndModel")).contains("<p id=\"seen\">dark null");
		assertThat(html(null)).contains("<p id=\"page\">null null");
	}

	@Test
	void theElementIsReadAsTheTypeThatIsAskedFor() {
		assertThat(html("readings", "element",
				"{\"tagName\":\"INPUT\",\"attributes\":{\"max\":\"10\",\"data-open\":\"false\"},\"value\":\"1.5\","
						+ "\"innerHtml\":\"<b>x</b>\",\"textContent\":\"x\"}"))
			.contains("10 false 1.5 <b>x</b> x");
	}

	@Test
	void whatIsMissingIsMissingAndNotTrueOrZero() {
		assertThat(ask("readings", "element", "{\"tagName\":\"INPUT\",\"attributes\":{\"min\":\"1\"}}").path("message")
			.asString()).contains("The <input> that asked has no max. It has: [min]");
	}

	@Test
	void oneLineOfTheLogTellsOfAReflex(CapturedOutput log) {
		String id = ask("headers").path("id").asString();
		this.socket.ask("/seen", null);
		assertThat(log.getOut().lines().filter((line) -> line.contains("Reach#headers"))).singleElement()
			.asString()
			.containsPattern("Reach#headers on /seen -> morph, \\d+ bytes in \\d+ ms \\(action \\d+, page \\d+\\)"
					+ " after waiting \\d+ ms \\(reflex " + id + " of tab [-\\w]+\\)");
	}

	private static int runs(String html) {
		return Integer.parseInt(html.replaceAll("(?s).*<p id=\"runs\">(\\d+)</p>.*", "$1"));
	}

	private JsonNode ask(String action, String... more) {
		return this.socket.ask("/seen", (action != null) ? "Reach#" + action : null, more);
	}

	private String html(String action, String... more) {
		JsonNode answer = ask(action, more);
		assertThat(answer.path("type").asString()).as("%s", answer).isEqualTo("morph");
		return HtmlUtils.htmlUnescape(answer.path("html").asString());
	}

}
