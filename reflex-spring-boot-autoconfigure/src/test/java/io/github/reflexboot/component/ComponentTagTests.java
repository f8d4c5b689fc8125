package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tag that cannot be shown says why, and where it stands.
 */
@Tag("same-on-every-server")
@ExtendWith(OutputCaptureExtension.class)
class ComponentTagTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"twice | there is another one with the name 'takes' and the key 'a', expected a key=\"…\" that tells them apart | 7",
			"long | its key has 101 characters, expected 100 at most: use the identifier of what it shows | 9",
			"null | its attribute 'taken' is null, expected a value of the type int | 10",
			"text | its attribute 'taken' is a java.lang.String, which cannot be converted to int, the type of | 11",
			"two-roots | The template components/two-roots:5 of @ReflexComponent(\"two-roots\") io.github.reflexboot.app.OddComponents$TwoRoots has rendered something else than one element, expected a single root element | 13",
			"no-root | The template components/no-root:3 of @ReflexComponent(\"no-root\") io.github.reflexboot.app.OddComponents$NoRoot has another component as its root element, expected an element of its own around it | 14",
			"calendars | The state 'day' of @ReflexComponent(\"calendars\") io.github.reflexboot.app.OddComponents$Calendars cannot be kept, expected something that Jackson reads back as it was | 16",
			"unkept | The state 'worker' of @ReflexComponent(\"unkept\") io.github.reflexboot.app.OddComponents$Unkept cannot be kept, expected something that Jackson writes and reads back as java.lang.Thread | 15",
			"unknown | Component 'nobody' was requested, but there is no @ReflexComponent of that name | 17" })
	void aTagThatCannotBeShownSaysWhyAndWhere(String odd, String message, int line, CapturedOutput output) {
		assertThat(server.get("/odd?odd=" + odd).statusCode()).isEqualTo(500);
		assertThat(output).contains("<reflex:component> cannot be shown: " + message)
			.containsPattern("\\(template: \"odd\" - line " + line + ", col \\d+\\)");
	}

	@Test
	void aComponentIsNoPartOfAnElementThatIsKeptForAll(CapturedOutput output) {
		assertThat(server.get("/odd?odd=cached").statusCode()).isEqualTo(500);
		assertThat(output).contains("reflex:component, which has a state of its own");
	}

}
