package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms and fields of components, and what tags set.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class ComponentFieldTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	private final ComponentsApplication.Runs runs = server.bean(ComponentsApplication.Runs.class);

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void aFormOfAComponentIsBoundAndValidatedAndShowsItsErrors() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("order", "save", "params", "[[\"item\",\"\"]]").path("form").asString())
				.isEqualTo("refused");
			assertThat(page.text("order", "b")).isNotEmpty();
			assertThat(page.text("order", "s")).isEmpty();
			page.call("order", "save", "params", "[[\"item\",\"Tea\"]]");
			assertThat(page.text("order", "b")).isEmpty();
			assertThat(page.text("order", "s")).isEqualTo("Tea for Ann/2026");
			page.call("order", "save", "params", "[[\"item\",\"Milk\"]]");
			assertThat(page.text("order", "s")).isEqualTo("Tea for Ann/2026 Milk for Ann/2026");
		}
	}

	@Test
	void theBrowserIsToldWhatBecameOfTheFormThatItsComponentShowsOnce() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("order", "save", "params", "[[\"item\",\"\"]]").path("form").asString())
				.isEqualTo("refused");
			assertThat(page.call("order", "save", "params", "[[\"item\",\"Tea\"]]").has("form")).isFalse();
		}
	}

	@Test
	void aFieldIsSetWhileTheVisitorTypes() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.component("greeting").select("input").eachAttr("data-reflex")).containsExactly("=name",
					"=loud focus->noted");
			assertThat(page.call("greeting", "=name", "element", "{\"tagName\":\"INPUT\",\"value\":\"Ann\"}")
				.path("message")
				.asString("")).isEmpty();
			assertThat(page.text("greeting", "b")).isEqualTo("Ann");
			assertThat(page.text("greeting", "u")).isEqualTo("3");
			page.call("greeting", "=loud", "element",
					"{\"tagName\":\"INPUT\",\"checked\":true,\"value\":\"on\",\"attributes\":{\"type\":\"checkbox\"}}");
			assertThat(page.text("greeting", "b")).isEqualTo("ANN");
		}
	}

	@Test
	void aFieldThatIsNotValidKeepsItsValueAndShowsWhy() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("greeting", "=name", "element", "{\"tagName\":\"INPUT\",\"value\":\"Annabelle\"}");
			assertThat(page.text("greeting", "b")).isEqualTo("you");
			assertThat(page.text("greeting", "i")).contains("5");
		}
	}

	@Test
	void theLogNamesTheComponentWhoseActionFailed(CapturedOutput output) {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			page.call("counter:a", "notAnAction");
			assertThat(output).contains("'notAnAction of component counter:a");
		}
	}

	@Test
	void nothingButActionsAndBindableFieldsCanBeNamed() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			assertThat(page.call("counter:a", "notAnAction").path("message").asString()).contains("@ReflexAction");
			assertThat(page.call("log", "counted").path("type").asString()).isEqualTo("error");
			assertThat(page.call("greeting", "=secret", "element", "{\"value\":\"x\"}").path("message").asString())
				.contains("Bindable");
			assertThat(page.socket().ask("/board", "Counter#increment").path("type").asString()).isEqualTo("error");
		}
	}

	@Test
	void whatIsForTheComponentAroundIsRefusedWhereThereIsNone() {
		try (ComponentPage page = new ComponentPage(server, "/board")) {
			int actions = this.runs.actions.get();
			for (String target : List.of("increment", "=label", "Counter")) {
				JsonNode answer = page.socket().ask("/board", target);
				assertThat(answer.path("type").asString()).isEqualTo("error");
				assertThat(answer.path("message").asString())
					.contains("'" + target + "' was requested, but there is no component around the element");
			}
			assertThat(this.runs.actions.get()).isEqualTo(actions);
		}
	}

	@Test
	void fieldsThatAreCalledLikeWhatATagTakesForItselfAreSetAsData() {
		try (ComponentPage page = new ComponentPage(server, "/badges")) {
			assertThat(page.component("badge").text()).isEqualTo("nobody none 1 [first]");
			assertThat(page.component("badge:a").text()).isEqualTo("Ann of 1 5 [first]");
		}
	}

	@Test
	void aTagThatNamesItsComponentTwiceIsToldHowToSetTheField(CapturedOutput output) {
		assertThat(server.get("/badges?twice").statusCode()).isEqualTo(500);
		assertThat(output).contains("it has the attribute 'name' twice, expected data-name=\"…\" for a @State field");
	}

}
