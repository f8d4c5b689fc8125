package io.github.reflexboot.presence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.ReflexGroups;
import io.github.reflexboot.ReflexPresence.Present;
import io.github.reflexboot.ReflexPresence;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.PresentPage;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Who is present on pages of one server.
 */
@Tag("same-on-every-server")
class PresenceTests {

	private static final String[] ADA = as("ada");

	private static final String[] GRACE = as("grace");

	private static TestServer server;

	private final ReflexPresence presence = server.bean(ReflexPresence.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(BroadcastApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION, "reflex.threads=4");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void newVisitor() {
		server.newVisitor();
	}

	@Test
	void everybodySeesWhoComesAndWhoGoes() {
		try (PresentPage ada = PresentPage.open(server, "coming", ADA)) {
			ada.until("ada");
			server.newVisitor();
			try (PresentPage grace = PresentPage.open(server, "coming", GRACE)) {
				ada.until("ada", "grace");
				grace.until("ada", "grace");
			}
			ada.until("ada");
			assertThat(this.presence.in("coming")).containsExactly(new Present("ada", false, 1));
		}
	}

	@Test
	void whoOpensThePageIsOnItFromTheStartAndIsNotAskedToRunItAgain() {
		try (PresentPage ada = PresentPage.open(server, "first", ADA)) {
			assertThat(ada.names()).containsExactly("ada");
			awaitPresent("first", new Present("ada", false, 1));
			server.newVisitor();
			try (PresentPage grace = PresentPage.open(server, "afterwards", GRACE)) {
				assertThat(grace.names()).containsExactly("grace");
				awaitPresent("afterwards", new Present("grace", false, 1));
				assertThatNothingCame(ada.socket());
			}
		}
	}

	@Test
	void whoReloadsThePageIsNeverGone() {
		try (PresentPage ada = PresentPage.open(server, "reload", ADA)) {
			server.newVisitor();
			PresentPage reloads = PresentPage.open(server, "reload", GRACE);
			ada.until("ada", "grace");
			server.newVisitor();
			PresentPage leaves = PresentPage.open(server, "reload");
			awaitCount("reload", 3);
			reloads.close();
			server.newVisitor();
			try (PresentPage again = PresentPage.open(server, "reload", GRACE)) {
				leaves.close();
				assertThat(ada.until("ada", "grace")).allSatisfy((seen) -> assertThat(seen).contains("grace"));
				awaitCount("reload", 2);
				assertThat(again.names()).contains("ada", "grace");
			}
		}
	}

	@Test
	void twoTabsAreOnePerson() {
		try (PresentPage one = PresentPage.open(server, "tabs", ADA)) {
			awaitPresent("tabs", new Present("ada", false, 1));
			try (PresentPage two = PresentPage.open(server, "tabs", ADA)) {
				awaitPresent("tabs", new Present("ada", false, 2));
				assertThat(two.names()).containsExactly("ada");
				assertThatNothingCame(one.socket());
			}
			awaitPresent("tabs", new Present("ada", false, 1));
		}
	}

	@Test
	void visitorsWithoutALoginAreToldApartBySessionWhichNobodyLearns() {
		try (PresentPage one = PresentPage.open(server, "guests")) {
			String cookies = server.cookies();
			try (PresentPage same = PresentPage.open(server, "guests")) {
				server.newVisitor();
				try (PresentPage other = PresentPage.open(server, "guests")) {
					awaitCount("guests", 2);
					List<Present> present = this.presence.in("guests");
					assertThat(present).allMatch(Present::isAnonymous)
						.extracting(Present::tabs)
						.containsExactlyInAnyOrder(1, 2);
					assertThat(present)
						.allSatisfy((each) -> assertThat(cookies + server.cookies()).doesNotContain(each.name()));
					assertThat(one.names()).isEqualTo(same.names()).hasSize(1);
					other.until(present.stream().map((each) -> "guest " + each.name()).toArray(String[]::new));
					assertThat(other.names()).containsAll(one.names());
				}
			}
		}
	}

	@Test
	void aLoginMakesSomebodyElseOfAVisitor() {
		try (PresentPage visitor = PresentPage.open(server, "login")) {
			String guest = visitor.names().get(0);
			server.newVisitor();
			try (PresentPage grace = PresentPage.open(server, "login", GRACE)) {
				grace.until("grace", guest);
				visitor.run("News#logIn", "args", "[\"ada\"]");
				grace.until("ada", "grace");
			}
		}
	}

	@Test
	void aPageThatOnlyJoinsTheGroupIsNotPresent() {
		try (PresentPage ada = PresentPage.open(server, "quiet", ADA); TestSocket other = server.open(GRACE)) {
			other.join("/group?name=quiet", server.bean(ReflexGroups.class).sign("quiet"));
			awaitPresent("quiet", new Present("ada", false, 1));
			server.bean(ReflexBroadcaster.class).toGroup("quiet").send(new Operations().textContent("#news", "both"));
			assertThat(ada.socket().next().toString()).contains("both");
			assertThat(other.next().toString()).contains("both");
			assertThat(this.presence.in("quiet")).containsExactly(new Present("ada", false, 1));
		}
	}

	@Test
	void nobodyJoinsByATokenThatIsNotTheirs() {
		try (PresentPage ada = PresentPage.open(server, "closed", ADA)) {
			server.newVisitor();
			try (TestSocket thief = server.open(GRACE).withoutRefreshes()) {
				String name = Base64.getUrlEncoder()
					.withoutPadding()
					.encodeToString("reflex:presence::closed".getBytes(StandardCharsets.UTF_8));
				String signature = ada.token().substring(ada.token().indexOf('.'));
				thief.join("/group?name=x", ada.token(), name + signature, name + ".");
				awaitPresent("closed", new Present("ada", false, 1));
				server.bean(ReflexBroadcaster.class)
					.toGroup("closed")
					.send(new Operations().textContent("#news", "secret"));
				assertThatNothingCame(thief);
				assertThat(this.presence.in("closed")).containsExactly(new Present("ada", false, 1));
			}
		}
	}

	@Test
	void noNameOfAGroupStandsForThePresenceInAnother() {
		ReflexGroups groups = server.bean(ReflexGroups.class);
		assertThatIllegalArgumentException().isThrownBy(() -> groups.sign("reflex:presence:x:closed"))
			.withMessageContaining("reflex:presence:x:closed");
	}

	@Test
	void presenceWithoutAGroupIsAMistakeInTheTemplate() {
		assertThat(server.get("/present-nowhere").statusCode()).isEqualTo(500);
	}

	private static void assertThatNothingCame(TestSocket socket) {
		server.bean(ReflexBroadcaster.class).toTab(socket.tab()).send(new Operations().textContent("#news", "end"));
		assertThat(socket.next().toString()).contains("\"end\"");
	}

	private void awaitPresent(String group, Present... expected) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.presence.in(group)).containsExactly(expected));
	}

	private void awaitCount(String group, int expected) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(this.presence.in(group)).hasSize(expected));
	}

	private static String[] as(String user) {
		byte[] credentials = (user + ":pw").getBytes(StandardCharsets.UTF_8);
		return new String[] { "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials) };
	}

}
