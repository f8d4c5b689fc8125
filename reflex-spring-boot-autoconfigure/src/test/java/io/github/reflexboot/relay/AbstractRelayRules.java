package io.github.reflexboot.relay;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;
import io.github.reflexboot.tab.Tab;
import io.github.reflexboot.tab.Tabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What one server broadcasts reaches the pages of another, whatever is between them.
 */
abstract class AbstractRelayRules extends AbstractRelayTests {

	static final String REFRESH = "{\"type\":\"refresh\"}";

	@Test
	void aGroupIsReachedOnBothServersAndNobodyElse() {
		try (TestSocket near = member(here, "orders");
				TestSocket far = member(there, "orders");
				TestSocket other = member(there, "invoices")) {
			broadcaster(here).toGroup("orders").send(news("first"));
			assertThat(near.next()).hasToString(asSent("first"));
			assertThat(far.next()).hasToString(asSent("first"));
			assertThatNothingCame(other, broadcaster(here).toGroup("invoices"));
			assertThatNothingCame(near, broadcaster(here).toTab(near.tab()));
		}
	}

	@Test
	void whatOneServerSendsArrivesInItsOrder() {
		try (TestSocket far = member(there, "orders")) {
			for (int i = 0; i < 200; i++) {
				broadcaster(here).toGroup("orders").send(news("number " + i));
			}
			for (int i = 0; i < 200; i++) {
				assertThat(far.next()).hasToString(asSent("number " + i));
			}
		}
	}

	@Test
	void anActionReachesEverybodyAndItsOwnPageBehindItsAnswer() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			String id = near.send(PAGE, "News#tell", "args", "[\"orders\",\"hello\"]");
			assertThat(far.next()).hasToString(asSent("hello"));
			near.next(id, "morph");
			assertThat(near.next()).hasToString(asSent("hello"));
		}
	}

	@Test
	void pagesThatAreLeftOutAreLeftOutThere() {
		try (TestSocket near = member(here, "orders");
				TestSocket far = member(there, "orders");
				TestSocket out = member(there, "orders")) {
			broadcaster(here).toGroup("orders").except(out.tab()).send(news("not you"));
			assertThat(near.next()).hasToString(asSent("not you"));
			assertThat(far.next()).hasToString(asSent("not you"));
			assertThatNothingCame(out, broadcaster(here).toTab(out.tab()));
		}
	}

	@Test
	void aSessionIsReachedWhereverItsPagesAre() {
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			try (TestSocket far = member(there, "orders")) {
				near.send(PAGE, "News#refreshMine");
				assertThat(far.next()).hasToString(REFRESH);
			}
		}
	}

	@Test
	void aUserIsReachedWhereverTheirPagesAre() {
		try (TestSocket far = there.open("Authorization", "Basic YWRhOnB3")) {
			far.ask(PAGE, null);
			broadcaster(here).toUser("ada").refresh();
			assertThat(far.next()).hasToString(REFRESH);
		}
	}

	@Test
	void pagesConnectAnewWhereverTheyAre() {
		try (TestSocket far = member(there, "orders")) {
			broadcaster(here).toAll().reconnect();
			assertThat(far.closeCode()).isEqualTo(4401);
		}
	}

	@Test
	void aLogoutHereClosesThePagesThere() {
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			try (TestSocket far = member(there, "orders")) {
				near.ask(PAGE, "News#endSession");
				assertThat(far.closeCode()).isEqualTo(4401);
			}
		}
	}

	@Test
	void anotherProgramReachesPages() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			engine.write("{\"v\":1,\"kind\":\"refresh\",\"to\":\"group\",\"name\":\"orders\"}");
			assertThat(near.next()).hasToString(REFRESH);
			assertThat(far.next()).hasToString(REFRESH);
			engine.write("{\"v\":1,\"kind\":\"operations\",\"to\":\"all\",\"except\":\"" + near.tab()
					+ "\",\"operations\":[{\"operation\":\"textContent\",\"selector\":\"#news\",\"text\":\"by hand\"}]}");
			assertThat(far.next()).hasToString(asSent("by hand"));
			assertThatNothingCame(near, broadcaster(here).toTab(near.tab()));
		}
	}

	@Test
	void whatIsNoMessageIsLeftAlone() {
		try (TestSocket far = member(there, "orders")) {
			for (String text : List.of("", "{", "[]", "null", "{\"v\":1}",
					"{\"v\":2,\"kind\":\"refresh\",\"to\":\"all\"}", "{\"v\":1,\"kind\":\"refresh\"}",
					"{\"v\":1,\"kind\":\"refresh\",\"to\":\"group\"}",
					"{\"v\":1,\"kind\":\"refresh\",\"to\":\"nobody\",\"name\":\"orders\"}",
					"{\"v\":1,\"kind\":\"operations\",\"to\":\"all\"}",
					"{\"v\":1,\"kind\":\"operations\",\"to\":\"all\",\"operations\":{}}",
					"{\"v\":1,\"kind\":\"operations\",\"to\":\"all\",\"operations\":[1]}",
					"{\"v\":1,\"kind\":\"of later\",\"to\":\"all\"}")) {
				engine.write(text);
			}
			assertThatNothingCame(far, broadcaster(here).toGroup("orders"));
		}
	}

	@Test
	void whatIsHandedOverAgainIsDoneOnce() {
		try (TestSocket far = member(there, "orders")) {
			String message = "{\"v\":1,\"node\":\"third\",\"number\":0,\"kind\":\"refresh\",\"to\":\"all\"}";
			engine.write(message);
			engine.write(message);
			assertThat(far.next()).hasToString(REFRESH);
			assertThatNothingCame(far, broadcaster(here).toGroup("orders"));
		}
	}

	@Test
	void pagesAreShownAnewWhenAMessageOfAnotherServerNeverCame() {
		try (TestSocket near = member(here, "orders"); TestSocket far = member(there, "orders")) {
			engine.write("{\"v\":1,\"node\":\"fourth\",\"number\":0,\"kind\":\"alive\"}");
			engine.write("{\"v\":1,\"node\":\"fourth\",\"number\":2,\"kind\":\"alive\"}");
			assertThat(near.next()).hasToString(REFRESH);
			assertThat(far.next()).hasToString(REFRESH);
		}
	}

	@Test
	void aServerThatSomebodyHasMadeANumberUpForIsStillHeard() {
		try (TestSocket far = member(there, "orders")) {
			engine.write("{\"v\":1,\"node\":\"fifth\",\"number\":0,\"kind\":\"alive\"}");
			engine.write("{\"v\":1,\"node\":\"fifth\",\"number\":1000000,\"kind\":\"alive\"}");
			assertThat(far.next()).hasToString(REFRESH);
			engine.write("{\"v\":1,\"node\":\"fifth\",\"number\":9223372036854775807,\"kind\":\"alive\"}");
			assertThat(far.next()).hasToString(REFRESH);
			for (int i = 1; i <= 2; i++) {
				engine.write("{\"v\":1,\"node\":\"fifth\",\"number\":" + i
						+ ",\"kind\":\"operations\",\"to\":\"all\",\"operations\":[{\"operation\":\"textContent\","
						+ "\"selector\":\"#news\",\"text\":\"number " + i + "\"}]}");
				assertThat(far.next()).hasToString(asSent("number " + i));
			}
		}
	}

	@Test
	void nothingIsMissedWhileTheConnectionsAreBroken() {
		try (TestSocket far = member(there, "orders")) {
			for (int i = 0; i < 30; i++) {
				if (i % 10 == 5) {
					engine.breakConnections();
				}
				broadcaster(here).toGroup("orders").send(news("number " + i));
			}
			int expected = 0;
			while (expected < 30) {
				String next = far.next().toString();
				if (next.equals(asSent("number " + expected))) {
					expected++;
				}
				else if (!next.equals(REFRESH)) {
					fail("Expected number " + expected + ", got " + next);
				}
			}
		}
	}

	@Test
	void anEngineThatIsEmptiedLeavesNobodyDeaf() {
		try (TestSocket far = member(there, "orders")) {
			broadcaster(here).toGroup("orders").send(news("before"));
			assertThat(far.next()).hasToString(asSent("before"));
			engine.empty();
			assertThatItHearsAgain(far);
		}
	}

	@Test
	void theCookieOfARenamedSessionIsFetchedFromAnyServerAndOnce() {
		try (TestSocket near = member(here, "orders")) {
			for (TestServer fetching : List.of(there, here, there, there)) {
				there.takeCookiesOf(here);
				assertThat(near.ask(PAGE, "News#renameSession").path("type").asString()).isNotEqualTo("error");
				String address = near.takeCookies().get(0);
				there.elsewhere(
						() -> assertThat(there.get("/reflex/cookies/" + "A".repeat(32)).statusCode()).isEqualTo(403));
				HttpResponse<String> fetched = fetching.get(address);
				assertThat(fetched.statusCode()).isEqualTo(204);
				assertThat(fetched.headers().allValues("Set-Cookie")).singleElement().asString().contains("SESSION=");
				assertThat(here.get(address).statusCode()).isEqualTo(403);
				assertThat(there.get(address).statusCode()).isEqualTo(403);
				if (fetching == there) {
					here.takeCookiesOf(there);
				}
			}
		}
	}

	@Test
	void nobodyElseGetsACookieFromAnotherServer() {
		try (TestSocket near = member(here, "orders")) {
			near.ask(PAGE, "News#renameSession");
			String address = near.takeCookies().get(0);
			try (TestSocket far = member(there, "orders")) {
				assertThat(there.get(address).statusCode()).isEqualTo(403);
			}
		}
	}

	@Test
	void aCookieOfASessionThatHasEndedIsFetchedFromNoServer() {
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			near.ask(PAGE, "News#renameSession");
			String address = near.takeCookies().get(0);
			String answer = post(near, "/export").path("url").asString();
			String cookie = "SESSION=" + Base64.getEncoder().encodeToString(sessionOf(near).getBytes());
			try (TestSocket other = there.open("Cookie", cookie)) {
				other.ask(PAGE, "News#endSession");
			}
			assertThat(near.closeCode()).isEqualTo(4401);
			assertThat(there.get(address).statusCode()).isEqualTo(403);
			there.elsewhere(() -> assertThat(there.get(answer, "Cookie", cookie).statusCode()).isEqualTo(404));
		}
	}

	private static String sessionOf(TestSocket socket) {
		return here.bean(Tabs.class)
			.withId(socket.tab())
			.map(Tab::session)
			.map(String::valueOf)
			.findAny()
			.orElseThrow();
	}

	@Test
	void whatAnswersAFormIsFetchedFromAnyServerAndOnce() {
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			for (TestServer fetching : List.of(there, here)) {
				String address = post(near, "/export").path("url").asString();
				assertThat(address).startsWith("/reflex/answers/");
				there.elsewhere(() -> assertThat(there.get(address).statusCode()).isEqualTo(404));
				HttpResponse<String> fetched = fetching.get(address);
				assertThat(fetched.body()).isEqualTo("id;größe\n");
				assertThat(fetched.headers().firstValue("Content-Disposition"))
					.hasValueSatisfying((disposition) -> assertThat(disposition).contains("orders.csv"));
				assertThat(here.get(address).statusCode()).isEqualTo(404);
				assertThat(there.get(address).statusCode()).isEqualTo(404);
			}
		}
	}

	@Test
	void aPageThatHasToBeLoadedIsLoadedFromAnyServerAsItHasRunAndOnce() {
		String[] navigation = { "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Site", "same-origin" };
		try (TestSocket near = member(here, "orders")) {
			there.takeCookiesOf(here);
			for (TestServer loading : List.of(there, here)) {
				assertThat(post(near, "/scripted").path("url").asString()).isEqualTo("/scripted?a=b");
				there
					.elsewhere(() -> assertThat(there.get("/scripted?a=b", navigation).body()).contains("notice null"));
				assertThat(loading.get("/scripted?a=b", navigation).body()).contains("notice saved");
				assertThat(here.get("/scripted?a=b", navigation).body()).contains("notice null");
				assertThat(there.get("/scripted?a=b", navigation).body()).contains("notice null");
			}
		}
	}

	private static JsonNode post(TestSocket socket, String url) {
		socket.sendText("{\"type\":\"visit\",\"id\":\"post\",\"method\":\"post\",\"url\":\"" + url + "\",\"from\":\""
				+ PAGE + "\",\"params\":[],\"scripts\":\"\"}");
		return socket.withoutRefreshes().answerTo("post");
	}

	/**
	 * What is lost is followed by a refresh, and what is sent then arrives.
	 */
	static void assertThatItHearsAgain(TestSocket far) {
		broadcaster(here).toGroup("orders").send(news("lost, perhaps"));
		String first = far.next().toString();
		assertThat(first).isIn(REFRESH, asSent("lost, perhaps"));
		broadcaster(here).toGroup("orders").send(news("heard"));
		String next = first;
		while (!next.equals(asSent("heard"))) {
			next = far.next().toString();
			assertThat(next).isIn(REFRESH, asSent("lost, perhaps"), asSent("heard"));
		}
	}

}
