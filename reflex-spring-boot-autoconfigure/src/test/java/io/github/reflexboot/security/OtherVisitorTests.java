package io.github.reflexboot.security;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.github.reflexboot.app.LoginReflex;
import io.github.reflexboot.app.SecuredApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser learns of a login or a logout: what it has kept of earlier pages is
 * over.
 */
class OtherVisitorTests {

	private static TestServer server;

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(SecuredApplication.class, LoginReflex.class, LoginReflex.Pages.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void theBrowserIsToldOfAnotherVisitorBeforeTheAnswerAndOfNobodyElse() {
		server.newVisitor();
		server.get("/token");
		try (TestSocket tab = server.open()) {
			assertThat(types(tab, "in", "[\"user\",\"wrong\"]")).doesNotContain("visitor");
			assertThat(types(tab, "in", "[\"user\",\"pw\"]")).containsSubsequence("visitor", "morph");
			assertThat(types(tab, "in", "[\"admin\",\"wrong\"]")).doesNotContain("visitor");
			assertThat(types(tab, "in", "[\"admin\",\"pw\"]")).containsSubsequence("visitor", "morph");
			assertThat(types(tab, "out", "[]")).containsSubsequence("visitor", "morph");
		}
	}

	@Test
	void aPageThatConnectsAnewForTheSameVisitorKeepsItsKey() {
		server.newVisitor();
		server.get("/token");
		server.post("/login", "username=user&password=pw");
		String key = keyOf(server.open());
		assertThat(keyOf(server.openAgain(key))).isEqualTo(key);
	}

	@Test
	void aPageThatConnectsAnewAfterALogoutOrALoginElsewhereHasAnotherKeyAndIsTheSameTab() {
		server.newVisitor();
		server.get("/token");
		List<String> keys = new ArrayList<>(List.of(keyOf(server.open())));
		for (String[] step : new String[][] { { "/login", "username=user&password=pw" }, { "/logout", "" },
				{ "/login", "username=user&password=pw" }, { "/login", "username=admin&password=pw" } }) {
			server.post(step[0], step[1]);
			server.get("/token");
			keys.add(keyOf(server.openAgain(keys.get(keys.size() - 1))));
		}
		assertThat(keys).doesNotHaveDuplicates().allMatch((key) -> key.startsWith(keys.get(0).substring(0, 33)));
	}

	@Test
	void aKeyTellsUsersApartWhateverTheirSessionsAndSaysNothingOfNobody() {
		server.newVisitor();
		server.get("/token");
		List<String> keys = new ArrayList<>(List.of(keyOf(server.open())));
		for (String user : List.of("user", "user", "admin")) {
			server.post("/login", "username=" + user + "&password=pw");
			server.get("/token");
			keys.add(keyOf(server.openAgain(keys.get(keys.size() - 1))));
		}
		List<String> marks = keys.stream().map((key) -> key.substring(49)).toList();
		assertThat(marks.get(0)).isEmpty();
		assertThat(marks.get(1)).isNotEmpty().isEqualTo(marks.get(2)).isNotEqualTo(marks.get(3));
		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void aLoginOverAConnectionGivesThePageTheKeyThatItConnectsAnewWith() {
		server.newVisitor();
		server.get("/token");
		try (TestSocket tab = server.open()) {
			String id = tab.send("/account", "Login#in", "args", "[\"user\",\"pw\"]");
			String key = null;
			JsonNode message;
			do {
				message = tab.nextRaw();
				key = "visitor".equals(message.path("type").asString()) ? message.path("key").asString() : key;
			}
			while (!id.equals(message.path("id").asString(null)));
			assertThat(key).startsWith(tab.key().substring(0, 33)).hasSize(66);
		}
	}

	@Test
	void twoPagesOfOneVisitorHaveNothingInCommonInTheirKeys() {
		server.newVisitor();
		String one = keyOf(server.open());
		String other = keyOf(server.open());
		assertThat(one.substring(33)).isNotEqualTo(other.substring(33));
	}

	private static String keyOf(TestSocket socket) {
		try (socket) {
			return socket.key();
		}
	}

	private static List<String> types(TestSocket tab, String action, String arguments) {
		String id = tab.send("/account", "Login#" + action, "args", arguments);
		List<String> types = new ArrayList<>();
		JsonNode message;
		do {
			message = tab.nextRaw();
			types.add(message.path("type").asString());
		}
		while (!id.equals(message.path("id").asString(null)));
		return types;
	}

}
