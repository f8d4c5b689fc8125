package io.github.reflexboot.visitor;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.reflexboot.app.SessionApplication;
import io.github.reflexboot.support.TestServer;
import io.github.reflexboot.support.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

class CookieExpiryTests {

	@Test
	void cookiesThatWereNotFetchedInTimeAreWithheld() {
		try (TestServer server = TestServer.start(List.of(SessionApplication.class),
				"reflex.connection.cookie-timeout=0")) {
			server.get("/begin");
			try (TestSocket socket = server.open()) {
				socket.ask("/page", "Session#cookie");
				HttpResponse<String> late = server.get(socket.takeCookies().get(0));
				assertThat(late.statusCode()).isEqualTo(403);
				assertThat(late.headers().allValues("Set-Cookie")).isEmpty();
			}
		}
	}

}
