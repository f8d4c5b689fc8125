package io.github.reflexboot.component;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.ComponentsApplication;
import io.github.reflexboot.support.ComponentPage;
import io.github.reflexboot.support.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an action of a component can do besides changing its state.
 */
@Tag("same-on-every-server")
class ComponentActionTests {

	private static final TestServer server = TestServer.start(List.of(ComponentsApplication.class));

	private static final String PAGE = "/steps";

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void callbacksRunAroundTheActionAndMayChangeStateAndFields() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			assertThat(page.text("steps", "i")).isEqualTo("none");
			page.call("steps", "run");
			assertThat(page.text("steps", "i")).isEqualTo("of this call");
			assertThat(page.text("steps", "b")).isEqualTo("[around, before run, after 1, around done]");
		}
	}

	@Test
	void aCallbackThatHaltsKeepsNothing() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			JsonNode answer = page.call("steps", "run", "params", "[[\"halt\",\"x\"]]");
			assertThat(answer.path("type").asString()).isEqualTo("halted");
			page.call("steps", "run");
			assertThat(page.text("steps", "output")).isEqualTo("1");
			assertThat(page.text("steps", "b")).containsOnlyOnce("before");
		}
	}

	@Test
	void callbacksOfAListenerRunAroundIt() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("echo:a", "note");
			assertThat(page.text("steps", "b")).isEqualTo("[around, before note, heard this, after 0, around done]");
		}
	}

	@Test
	void aListenerThatIsHaltedIsSkippedAndTheOthersHear() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("steps", "run");
			String before = page.text("steps", "b");
			page.call("echo:a", "note", "params", "[[\"halt\",\"x\"]]");
			assertThat(page.text("echo:b", "output")).isEqualTo("1");
			page.refresh();
			assertThat(page.text("steps", "b")).isEqualTo(before);
		}
	}

	@Test
	void timesKeepTheirZones() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			String before = page.text("times", "i");
			page.call("times", "touch");
			page.call("times", "touch");
			assertThat(page.text("times", "output")).isEqualTo("2");
			assertThat(page.text("times", "i")).isEqualTo(before)
				.isEqualTo("2026-03-01T00:30+01:00[Europe/Paris] 2026-03-01T00:30-05:00 2026-03-01T00:30Z[UTC]");
		}
	}

	@Test
	void whatAnActionDoesNotShowIsKeptAndShownTheNextTime() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			JsonNode answer = page.call("steps", "leaveAsItIs");
			assertThat(answer.path("type").asString()).isEqualTo("nothing");
			assertThat(answer.has("operations")).isFalse();
			assertThat(page.text("steps", "output")).isEqualTo("0");
			page.call("steps", "run");
			assertThat(page.text("steps", "output")).isEqualTo("2");
			page.call("echo:a", "say", "args", "[1]");
			assertThat(page.text("echo:b", "output")).isEqualTo("2");
		}
	}

	@Test
	void anActionThatShowsSomethingElseShowsNoMoreThanThat() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			JsonNode answer = page.call("steps", "morphElsewhere");
			assertThat(answer.path("operations").size()).isEqualTo(1);
			assertThat(answer.toString()).contains("#elsewhere", "<b>1</b>").doesNotContain("\"component\"");
			page.refresh();
			assertThat(page.text("steps", "output")).isEqualTo("1");
		}
	}

	@Test
	void operationsAndThePayloadTravelWithTheComponent() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			JsonNode answer = page.call("steps", "tell");
			assertThat(page.text("steps", "output")).isEqualTo("1");
			assertThat(answer.toString()).contains("count 1");
			assertThat(answer.path("payload").toString()).isEqualTo("{\"count\":1}");
		}
	}

	@Test
	void aResultThatIsDoneLaterIsAwaitedWithItsState() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("steps", "later");
			assertThat(page.text("steps", "output")).isEqualTo("1");
		}
	}

	@Test
	void whatIsFlushedComesBeforeTheComponent() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("steps", "run");
			String id = page.send("steps", "flush");
			assertThat(page.socket().next().toString()).contains("under way");
			page.take(page.socket().answerTo(id));
			assertThat(page.text("steps", "output")).isEqualTo("2");
		}
	}

	@Test
	void anActionMayCause64EventsAndNoMore() {
		try (ComponentPage page = new ComponentPage(server, PAGE)) {
			page.call("echo:a", "say", "args", "[64]");
			assertThat(page.text("echo:b", "output")).isEqualTo("64");
			JsonNode answer = page.call("echo:a", "say", "args", "[65]");
			assertThat(answer.path("message").asString()).contains("is more than the 64 that one action may cause");
			answer = page.call("echo:a", "begin");
			assertThat(answer.path("message").asString())
				.contains("listeners answer each other's events without an end");
			page.refresh();
			assertThat(page.text("echo:a", "output")).isEqualTo("0");
			assertThat(page.text("echo:b", "output")).isEqualTo("64");
		}
	}

}
