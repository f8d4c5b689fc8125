package io.github.reflexboot.broadcast;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

import io.github.reflexboot.ReflexBroadcaster;
import io.github.reflexboot.app.BroadcastApplication;
import io.github.reflexboot.operation.Operations;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Groups of an application without sessions, whose visitors say with each request who
 * they are.
 */
class PrincipalGroupTests {

	private static final String PAGE = "/group?name=orders";

	private static final Pattern TOKEN = Pattern.compile("data-reflex-subscribe=\"([^\"]+)\"");

	private static final String[] ADA = as("ada");

	private static final String[] GRACE = as("grace");

	private static TestServer server;

	private final ReflexBroadcaster broadcaster = server.bean(ReflexBroadcaster.class);

	@BeforeAll
	static void start() {
		server = TestServer.start(List.of(BroadcastApplication.class),
				"spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"reflex.session.create=false");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aTokenThatWasMadeWithoutASessionIsForItsUser() {
		String token = tokenOf(ADA);
		try (TestSocket ada = server.open(ADA); TestSocket grace = server.open(GRACE).withoutRefreshes()) {
			ada.join(PAGE, token);
			grace.join(PAGE, token);
			this.broadcaster.toGroup("orders").send(news("secret"));
			assertThat(ada.next().toString()).contains("secret");
			assertThatNothingCame(grace);
		}
	}

	@Test
	void nobodyCanUseTheTokenOfAUser() {
		String token = tokenOf(ADA);
		try (TestSocket nobody = server.open().withoutRefreshes()) {
			nobody.join(PAGE, token);
			this.broadcaster.toGroup("orders").send(news("secret"));
			assertThatNothingCame(nobody);
		}
	}

	@Test
	void aTokenOfNobodyIsForAnybody() {
		String token = tokenOf();
		try (TestSocket ada = server.open(ADA)) {
			ada.join(PAGE, token);
			this.broadcaster.toGroup("orders").send(news("here"));
			assertThat(ada.next().toString()).contains("here");
		}
	}

	@Test
	void aTabLeavesTheGroupsOfAUserThatItIsNotAnyMore() {
		InMemoryUserDetailsManager users = server.bean(InMemoryUserDetailsManager.class);
		UserDetails before = users.loadUserByUsername("ada");
		try (TestSocket ada = server.open(ADA)) {
			ada.join(PAGE, tokenOf(ADA));
			users.deleteUser("ada");
			assertThat(ada.ask(PAGE, null).path("type").asString()).isEqualTo("reload");
			this.broadcaster.toGroup("orders").send(news("secret"));
			this.broadcaster.toUser("ada").send(news("secret"));
			assertThatNothingCame(ada);
		}
		finally {
			users.createUser(before);
		}
	}

	private void assertThatNothingCame(TestSocket socket) {
		this.broadcaster.toTab(socket.tab()).send(news("end"));
		assertThat(socket.next().toString()).contains("end");
	}

	private static Operations news(String text) {
		return new Operations().textContent("#news", text);
	}

	private static String tokenOf(String... user) {
		Matcher matcher = TOKEN.matcher(server.get(PAGE, user).body());
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static String[] as(String user) {
		byte[] credentials = (user + ":pw").getBytes(StandardCharsets.UTF_8);
		return new String[] { "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials) };
	}

}
