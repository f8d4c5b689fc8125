package io.github.reflexboot.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.reflexboot.ReflexBroadcaster.Broadcast;
import io.github.reflexboot.relay.HearingApplication.Heard;
import io.github.reflexboot.relay.HearingApplication.News;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static io.github.reflexboot.relay.HearingApplication.HALL;
import static io.github.reflexboot.relay.HearingApplication.ROOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Listeners hear what is broadcast, wherever their pages are, and nobody else calls them.
 */
@Tag("threads")
@ExtendWith(OutputCaptureExtension.class)
class HearingTests extends AbstractRelayTests {

	private static final String REFRESH = "{\"type\":\"refresh\"}";

	private static final String[] ADA = { "Authorization", "Basic YWRhOnB3" };

	@BeforeAll
	static void start() {
		startBoth(new RedisEngine(), HearingApplication.class);
	}

	@AfterAll
	static void stop() {
		stopBoth();
	}

	@BeforeEach
	void forget() {
		for (TestServer server : List.of(here, there)) {
			heard(server).all.clear();
			heard(server).runs.clear();
			heard(server).intercepted.clear();
		}
	}

	@Test
	void componentsHearOnBothServersAndOnlyTheyAreShown() {
		try (TestSocket near = memberAt(here, ROOM); TestSocket far = memberAt(there, ROOM)) {
			orders(here).emit("told", new News("first", 1));
			for (TestSocket page : List.of(near, far)) {
				JsonNode answer = turn(page, ROOM);
				assertThat(answer.path("type").asString()).isEqualTo("nothing");
				assertThat(answer.toString()).contains("<li>first</li>").doesNotContain("A room");
			}
			assertThat(heard(here).by(near.tab())).containsExactly("first");
			assertThat(heard(there).by(far.tab())).containsExactly("first");
		}
	}

	@Test
	void reflexesHearOnBothServersInTheOrderOfTheirBeansAndAllOfThePageIsShown() {
		try (TestSocket near = memberAt(here, HALL); TestSocket far = memberAt(there, HALL)) {
			orders(here).emit("told", new News("first", 7));
			for (TestSocket page : List.of(near, far)) {
				JsonNode answer = turn(page, HALL);
				assertThat(answer.path("type").asString()).isEqualTo("morph");
				assertThat(answer.path("html").asString()).contains("<p>first, first, 7</p>");
			}
			assertThat(heard(there).by(far.tab())).containsExactly("first");
		}
	}

	@Test
	void everyListenerHearsEverythingOnceAndInOrder() {
		try (TestSocket near = memberAt(here, ROOM); TestSocket far = memberAt(there, HALL)) {
			List<String> told = new ArrayList<>();
			for (int i = 0; i < 60; i++) {
				told.add("news " + i);
				orders(here).emit("told", new News(told.get(i), i));
			}
			refreshUntil(near, ROOM, here, told.size());
			refreshUntil(far, HALL, there, told.size());
			assertThat(heard(here).by(near.tab())).containsExactlyElementsOf(told);
			assertThat(heard(there).by(far.tab())).containsExactlyElementsOf(told);
		}
	}

	@Test
	void aPageThatHasTooMuchToHearIsShownInstead() {
		try (TestSocket page = memberAt(here, ROOM)) {
			for (int i = 0; i < 110; i++) {
				broadcaster(here).toTab(page.tab()).emit("told", new News("news " + i, i));
			}
			JsonNode answer = turn(page, ROOM);
			assertThat(answer.path("html").asString()).contains("A room", "<li>news 109</li>");
			assertThat(heard(here).by(page.tab())).hasSize(100).startsWith("news 10").endsWith("news 109");
		}
	}

	@Test
	void aPageOnWhichNobodyListensIsShownAnew() {
		try (TestSocket page = memberAt(here, ROOM)) {
			orders(there).emit("unheard", null);
			assertThat(turn(page, ROOM).path("html").asString()).contains("A room");
			assertThat(heard(here).all).isEmpty();
		}
	}

	@Test
	void allOfThePageIsShownIfThatIsWantedToo() {
		try (TestSocket page = memberAt(here, ROOM)) {
			orders(here).emit("told", new News("first", 1));
			orders(here).refresh();
			assertThat(turn(page, ROOM).path("html").asString()).contains("A room", "<li>first</li>");
		}
	}

	@Test
	void aPageThatIsNotMeantHearsNothing() {
		try (TestSocket page = memberAt(here, ROOM); TestSocket other = memberAt(there, "/room?name=invoices")) {
			orders(here).except(page.tab()).emit("told", new News("not you", 1));
			assertThatNothingCame(page, broadcaster(here).toTab(page.tab()));
			assertThatNothingCame(other, broadcaster(here).toTab(other.tab()));
			page.ask(ROOM, null);
			assertThat(heard(here).all).isEmpty();
		}
	}

	@Test
	void whatAnActionTellsIsHeardWhenItHasSucceededByItsOwnPageToo() {
		try (TestSocket near = memberAt(here, HALL); TestSocket far = memberAt(there, HALL)) {
			near.next(near.send(HALL, "Hall#tellAndFail"), "error");
			near.send(HALL, "Hall#tellAll");
			assertThat(List.of(near.next().path("type").asString(), near.next().path("type").asString()))
				.containsExactlyInAnyOrder("nothing", "refresh");
			refresh(near, HALL);
			turn(far, HALL);
			assertThat(heard(here).by(near.tab())).containsExactly("by an action");
			assertThat(heard(there).by(far.tab())).containsExactly("by an action");
		}
	}

	@Test
	void whatAComponentEmitsReflexesDoNotHear() {
		try (TestSocket page = memberAt(here, ROOM)) {
			page.ask(ROOM, "tell", "component", "\"ear@0\"");
			assertThat(heard(here).all).isEmpty();
		}
	}

	@Test
	void noBrowserCallsAListener() {
		try (TestSocket page = memberAt(here, HALL); TestSocket room = memberAt(here, ROOM)) {
			for (String target : List.of("Hall#told", "HallReflex#told", "Hall#toldUsers", "BackRow#told", "Hall",
					"PageEvents#emit", "#emit", "emit")) {
				page.next(page.send(HALL, target, "args", "[{\"text\":\"forged\",\"number\":1}]"), "error");
			}
			room.next(room.send(ROOM, "told", "component", "\"ear@0\"", "args", "[{\"text\":\"forged\"}]"), "error");
			for (String event : List.of("\"told\"", "[{\"name\":\"told\",\"value\":{\"text\":\"forged\"}}]")) {
				for (String field : List.of("event", "events", "heard", "value")) {
					String id = page.send(HALL, null, field, event);
					assertThat(page.next().path("id").asString()).isEqualTo(id);
				}
			}
			page.sendText("{\"type\":\"event\",\"event\":\"told\",\"value\":{\"text\":\"forged\"}}");
			page.next();
			assertThat(heard(here).all).isEmpty();
		}
	}

	@Test
	void aListenerGetsNothingThatItsBrowserSends() {
		try (TestSocket page = memberAt(here, ROOM)) {
			orders(here).emit("guarded", null);
			assertThat(page.next()).hasToString(REFRESH);
			JsonNode answer = page.ask(ROOM, null, "params", "[[\"secret\",\"forged\"]]");
			assertThat(answer.toString()).contains("unguarded with").doesNotContain("forged");
		}
	}

	@Test
	void aListenerThatTheVisitorMayNotCallIsLeftOut(CapturedOutput output) {
		try (TestSocket stranger = memberAt(here, ROOM);
				TestSocket ada = memberAt(there, ROOM, ADA);
				TestSocket hall = memberAt(here, HALL);
				TestSocket adaInTheHall = memberAt(there, HALL, ADA)) {
			orders(here).emit("guarded", null);
			assertThat(turn(stranger, ROOM).toString()).contains("<li>unguarded with")
				.doesNotContain("<li>guarded</li>");
			assertThat(turn(ada, ROOM).toString()).contains("<li>unguarded with", "<li>guarded</li>");
			turn(hall, HALL);
			turn(adaInTheHall, HALL);
			orders(here).emit("told", new News("first", 1));
			turn(hall, HALL);
			turn(adaInTheHall, HALL);
			assertThat(heard(here).by("user")).isEmpty();
			assertThat(heard(there).by("user")).containsExactly("first");
			assertThat(output).doesNotContain("AccessDenied", "AuthorizationDenied");
		}
	}

	@Test
	void interceptorsAndCallbacksStandAroundEachListenerAndMayHaltIt() {
		try (TestSocket page = memberAt(here, ROOM)) {
			orders(here).emit("halted", null);
			assertThat(turn(page, ROOM).toString()).contains("<li>unhalted</li>")
				.doesNotContain("<li>halted</li>", "<li>guard</li>");
			assertThat(heard(here).intercepted).containsExactly(page.tab(), page.tab());
		}
	}

	@Test
	void aListenerThatAValueDoesNotFitIsNamedOnceAndTheOthersHear(CapturedOutput output) {
		try (TestSocket near = memberAt(here, ROOM)) {
			orders(here).emit("counted", 5);
			turn(near, ROOM);
			orders(there).emit("counted", "many");
			turn(near, ROOM);
			orders(here).emit("counted", "more");
			turn(near, ROOM);
			assertThat(heard(here).by(near.tab())).containsExactly("number 5", "value 5", "value many", "value more");
			String refused = "EarComponent#counted is not called: it takes int, and got a text";
			assertThat(output.toString().split(refused, -1)).hasSize(2);
		}
	}

	@Test
	void aListenerThatFailsIsLoggedAndThePageIsShown(CapturedOutput output) {
		try (TestSocket room = memberAt(here, ROOM); TestSocket hall = memberAt(there, HALL)) {
			orders(here).emit("broken", null);
			assertThat(turn(room, ROOM).path("html").asString()).contains("A room").doesNotContain("broken");
			assertThat(turn(hall, HALL).path("html").asString()).contains("A hall");
			assertThat(output).contains("on purpose");
		}
	}

	@Test
	void whatIsNoJsonOrTooLargeIsRefusedAtOnce() {
		Broadcast orders = orders(here);
		assertThatIllegalArgumentException().isThrownBy(() -> orders.emit("told", new Object() {

			@SuppressWarnings("unused")
			public String getText() {
				throw new IllegalStateException("on purpose");
			}

		})).withMessageContaining("'told'");
		assertThatIllegalArgumentException().isThrownBy(() -> orders.emit("told", "x".repeat(70_000)))
			.withMessageContaining("65536");
		assertThatIllegalArgumentException().isThrownBy(() -> orders.emit(" ", null));
	}

	@Test
	void whatIsForOneOfAGroupReachesExactlyOne() {
		try (TestSocket near = memberAt(here, ROOM);
				TestSocket far = memberAt(there, ROOM);
				TestSocket other = memberAt(there, ROOM)) {
			List<TestSocket> pages = List.of(near, far, other);
			for (int i = 0; i < 50; i++) {
				broadcaster(here).toOne("orders").send(news("here " + i));
				broadcaster(there).toOne("orders").send(news("there " + i));
			}
			List<String> received = new ArrayList<>();
			AtomicInteger used = new AtomicInteger();
			while (received.size() < 100) {
				pages.forEach((page) -> takeAll(page, received, used));
			}
			assertThat(received).hasSize(100).doesNotHaveDuplicates();
			pages.forEach((page) -> assertThatNothingCame(page, broadcaster(here).toTab(page.tab())));
			assertThat(used).hasValue(3);
		}
	}

	@Test
	void otherPagesOfTheSessionOrTheGroupAreShownAfterAnAction() {
		try (TestSocket own = memberAt(here, HALL)) {
			there.takeCookiesOf(here);
			try (TestSocket mine = memberAt(there, HALL)) {
				there.newVisitor();
				try (TestSocket stranger = memberAt(there, HALL)) {
					own.next(own.send(HALL, "Hall#forSession"), "morph");
					assertThat(mine.next()).hasToString(REFRESH);
					assertThatNothingCame(stranger, broadcaster(here).toTab(stranger.tab()));
					own.next(own.send(HALL, "Hall#forGroup"), "morph");
					assertThat(mine.next()).hasToString(REFRESH);
					assertThat(stranger.next()).hasToString(REFRESH);
					own.next(own.send(HALL, "Hall#failForAll"), "error");
					assertThatNothingCame(stranger, broadcaster(here).toTab(stranger.tab()));
					assertThatNothingCame(own, broadcaster(here).toTab(own.tab()));
				}
			}
		}
	}

	@Test
	void otherPagesOfTheUserAreShownAfterAnAction() {
		try (TestSocket own = memberAt(here, HALL, ADA);
				TestSocket mine = memberAt(there, HALL, ADA);
				TestSocket stranger = memberAt(there, HALL)) {
			own.next(own.send(HALL, "Hall#forUser"), "morph");
			assertThat(mine.next()).hasToString(REFRESH);
			assertThatNothingCame(stranger, broadcaster(here).toTab(stranger.tab()));
			assertThatNothingCame(own, broadcaster(here).toTab(own.tab()));
		}
	}

	@Test
	void anotherProgramHasAnEventHeardByOneCommand() {
		try (TestSocket page = memberAt(there, ROOM)) {
			engine.write("{\"v\":1,\"kind\":\"event\",\"to\":\"group\",\"name\":\"orders\","
					+ "\"event\":\"told\",\"value\":{\"text\":\"by hand\"}}");
			assertThat(turn(page, ROOM).toString()).contains("<li>by hand</li>");
		}
	}

	private static void takeAll(TestSocket page, List<String> received, AtomicInteger used) {
		String marker = "marker " + received.size();
		int before = received.size();
		broadcaster(here).toTab(page.tab()).send(news(marker));
		for (String next = page.next().toString(); !next.equals(asSent(marker)); next = page.next().toString()) {
			received.add(next);
		}
		used.updateAndGet((count) -> (received.size() > before && count < 3) ? count + 1 : count);
	}

	/**
	 * The browser is asked for a refresh, and asks for it.
	 */
	private static JsonNode turn(TestSocket page, String url) {
		assertThat(page.next()).hasToString(REFRESH);
		return refresh(page, url);
	}

	/**
	 * Several events ask for one refresh, or for one each, as it happens.
	 */
	private static JsonNode refresh(TestSocket page, String url) {
		String id = page.send(url, null);
		JsonNode next = page.next();
		while (next.toString().equals(REFRESH)) {
			next = page.next();
		}
		assertThat(next.path("id").asString()).isEqualTo(id);
		return next;
	}

	private static void refreshUntil(TestSocket page, String url, TestServer server, int events) {
		while (heard(server).by(page.tab()).size() < events) {
			refresh(page, url);
		}
	}

	private static Heard heard(TestServer server) {
		return server.bean(Heard.class);
	}

	private static Broadcast orders(TestServer server) {
		return broadcaster(server).toGroup("orders");
	}

}
